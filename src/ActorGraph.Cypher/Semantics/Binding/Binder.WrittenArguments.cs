using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Semantics.Bound;

namespace ActorGraph.Cypher.Semantics.Binding;

// Arguments that are written out and can never be right are refused before the query runs, as in Neo4j.
internal sealed partial class Binder
{
    private static void CheckWrittenPercentile(IReadOnlyList<BoundExpression> arguments)
    {
        if (arguments is [_, BoundLiteral { Value: var percentile } written] && !(percentile.IsNumber && percentile.AsDouble() is >= 0 and <= 1))
            throw SemanticErrors.NoPercentile(written.Span, percentile);
    }

    private static void CheckWrittenPoint(IReadOnlyList<BoundExpression> arguments)
    {
        if (arguments is not [BoundMap map]) return;
        var keys = map.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        if (!keys.IsSupersetOf(["x", "y"]) && !keys.IsSupersetOf(["longitude", "latitude"])) throw SemanticErrors.NoPoint(map.Span, keys);
    }
}
