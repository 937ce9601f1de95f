using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary><c>INSERT</c>, the standard's own <c>CREATE</c>, takes names and maps as they are written, and no names of paths.</summary>
    private static void RefuseBeyondInsert(IReadOnlyList<PathPattern> patterns)
    {
        foreach (var element in patterns.SelectMany(pattern => pattern.Elements)) RefuseBeyondInsert(element);
        if (patterns.FirstOrDefault(pattern => pattern.Variable is not null) is { Variable: { } name }) throw SyntaxErrors.PathNamedInInsert(name.Span);
    }

    private static void RefuseBeyondInsert(PatternElement element)
    {
        var (labels, properties) = element switch
        {
            NodePattern node => (node.Labels, node.Properties),
            RelationshipPattern relationship => (relationship.Types, relationship.Properties),
            _ => (null, null),
        };
        if (labels is LabelAnd { Colon: true } joined) throw SyntaxErrors.ColonInInsert(ColonOf(joined));
        if (DynamicName(labels) is { } dynamic) throw SyntaxErrors.ParameterInInsert(dynamic.Span);
        if (properties is ParameterExpression) throw SyntaxErrors.ParameterInInsert(properties.Span);
    }

    private static LabelName? DynamicName(LabelExpression? labels) => labels switch
    {
        LabelName { Dynamic: not null } name => name,
        LabelAnd and => DynamicName(and.Left) ?? DynamicName(and.Right),
        _ => null,
    };
}
