using System.Runtime.CompilerServices;
using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Types;

namespace ActorGraph.Cypher.Planning;

/// <summary>
/// Tells which expressions can end in an error, as a division or the item of what may be no list can. Such a one must not be evaluated
/// before there is a row that needs it.
/// </summary>
internal static class Fallibility
{
    /// <summary>Whether evaluating the expression can fail. Where that is not certain, it can.</summary>
    public static bool CanFail(BoundExpression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var total = expression switch
        {
            BoundLiteral or BoundParameter or BoundVariableReference or BoundPathConstruction => true,
            BoundList or BoundMap or BoundComparison or BoundIsNull or BoundIsTyped => true,
            BoundNot not => IsAlways(not.Operand, KindSet.Boolean),
            BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor } binary =>
                IsAlways(binary.Left, KindSet.Boolean) && IsAlways(binary.Right, KindSet.Boolean),
            BoundBinary { Operator: BinaryOperator.In } binary => IsAlways(binary.Right, KindSet.List),
            BoundProperty property => IsAlways(property.Subject, KindSet.Keyed),
            BoundHasLabels has => IsAlways(has.Operand, KindSet.Entity) && !BoundTree.Dynamic(has.Labels).Any(),
            BoundIsNode node => IsAlways(node.Operand, KindSet.Node),
            BoundFunctionCall call => call.Arguments.Count > 0 && call.Arguments.All(argument => IsAlways(argument, KindSet.Entity)),
            BoundSubquery subquery => !CanFail(subquery.Query),
            _ => false,
        };
        return !total || BoundTree.Children(expression).Any(CanFail);
    }

    private static bool CanFail(BoundQuery query) => query is not BoundSingleQuery single || single.Clauses.Any(CanFail);

    private static bool CanFail(BoundClause clause) => clause switch
    {
        BoundMatch match => CanFail(match.Pattern),
        BoundProjection { OrderBy: [], Skip: null, Limit: null, Where: null, Aggregation: null } projection =>
            projection.Items.Any(item => CanFail(item.Expression)),
        _ => true,
    };

    private static bool CanFail(BoundPattern pattern) =>
        pattern.Selected is not null || pattern.ShortestPaths.Count > 0 || pattern.Predicates.Any(CanFail) ||
        pattern.Relationships.Any(relationship => relationship.Step is { } step && CanFail(step.Predicate)) ||
        pattern.QuantifiedPaths.Any(path => CanFail(path.Inner));

    private static bool IsAlways(BoundExpression expression, KindSet kinds) => expression.Type.IsAlways(kinds);
}
