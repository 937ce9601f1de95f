using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Planning;

/// <summary>Finds predicates that say which node or relationship is meant.</summary>
internal static class IdSeeks
{
    /// <summary>What a predicate says of the ids of a variable, by what is known; null where it says nothing.</summary>
    public static IdSeek? Find(BoundVariable sought, BoundExpression predicate, IReadOnlySet<BoundVariable> known)
    {
        return predicate switch
        {
            BoundComparison { Operator: ComparisonOperator.Equal } equal =>
                Seek(equal.Left, equal.Right, isList: false) ?? Seek(equal.Right, equal.Left, isList: false),
            BoundBinary { Operator: BinaryOperator.In } @in => Seek(@in.Left, @in.Right, isList: true),
            _ => null,
        };

        IdSeek? Seek(BoundExpression subject, BoundExpression ids, bool isList) =>
            KindOf(subject) is { } kind && BoundTree.Reads(ids).IsSubsetOf(known) ? new IdSeek(ids, isList, kind) : null;

        IdKind? KindOf(BoundExpression subject) => subject switch
        {
            BoundVariableReference reference when reference.Variable == sought => IdKind.Element,
            BoundFunctionCall { Arguments: [BoundVariableReference reference] } call when reference.Variable == sought => call.Function.Name switch
            {
                "elementId" => IdKind.ElementId,
                "id" => IdKind.Number,
                _ => null,
            },
            _ => null,
        };
    }
}
