using System.Runtime.CompilerServices;
using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Types;

namespace ActorGraph.Cypher.Planning;

/// <summary>
/// Tells which clauses and expressions look at the graph while they run, so that a later change must wait for them. A node or
/// relationship that is only handed on is not looked at; what is computed from parameters and literals alone holds none.
/// </summary>
internal sealed class GraphReads
{
    private const KindSet MayHold = KindSet.Entity | KindSet.Path | KindSet.List | KindSet.Map;

    private readonly HashSet<BoundVariable> _plain = [];

    /// <summary>Whether running the clause looks at the graph.</summary>
    public bool Any(BoundClause clause) => clause switch
    {
        BoundMatch or BoundCall or BoundSubqueryCall => true,
        BoundUnwind unwind => Any(unwind.List),
        BoundLoadCsv load => Any(load.Url),
        BoundProjection projection => Expressions(projection).Any(Any),
        _ => false,
    };

    /// <summary>Whether evaluating the expression looks at the graph.</summary>
    public bool Any(BoundExpression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (expression is BoundSubquery) return true;
        NoteLocals(expression);
        var looks = expression switch
        {
            BoundProperty property => HoldsElements(property.Subject),
            BoundIndex index => HoldsElements(index.Subject),
            BoundMapProjection projection => HoldsElements(projection.Subject),
            BoundHasLabels has => HoldsElements(has.Operand),
            BoundFunctionCall call => call.Arguments.Any(HoldsElements),
            _ => false,
        };
        return looks || BoundTree.Children(expression).Any(Any);
    }

    /// <summary>Learns which of the variables that a clause introduces hold no node, relationship or path.</summary>
    public void Note(BoundClause clause)
    {
        switch (clause)
        {
            case BoundUnwind unwind:
                NoteItem(unwind.Variable, unwind.List);
                break;
            case BoundForeach each:
                NoteItem(each.Variable, each.List);
                break;
            case BoundLoadCsv load:
                _plain.Add(load.Variable);
                break;
            case BoundProjection projection:
                foreach (var key in projection.Aggregation?.Keys ?? []) NoteItem(key.Variable, key.Expression);
                foreach (var (variable, aggregate) in projection.Aggregation?.Aggregates ?? []) NoteItem(variable, aggregate);
                foreach (var item in projection.Items) NoteItem(item.Variable, item.Expression);
                break;
        }
    }

    private static IEnumerable<BoundExpression> Expressions(BoundProjection projection)
    {
        foreach (var key in projection.Aggregation?.Keys ?? []) yield return key.Expression;
        foreach (var (_, aggregate) in projection.Aggregation?.Aggregates ?? []) yield return aggregate;
        foreach (var item in projection.Items) yield return item.Expression;
        foreach (var key in projection.OrderBy) yield return key.Expression;
        if (projection.Where is not null) yield return projection.Where;
    }

    private void NoteItem(BoundVariable variable, BoundExpression source)
    {
        if (!HoldsElements(source)) _plain.Add(variable);
    }

    private void NoteLocals(BoundExpression expression)
    {
        BoundVariable[] locals = expression switch
        {
            BoundListComprehension comprehension => [comprehension.Variable],
            BoundQuantifier quantifier => [quantifier.Variable],
            BoundReduce reduce => [reduce.Variable, reduce.Accumulator],
            BoundCase { OperandVariable: { } operand } => [operand],
            _ => [],
        };
        if (locals.Length > 0 && !MakesElements(expression)) _plain.UnionWith(locals);
    }

    private bool HoldsElements(BoundExpression expression) => expression.Type.CanBe(MayHold) && MakesElements(expression);

    private bool MakesElements(BoundExpression expression) =>
        BoundTree.Reads(expression).Any(variable => variable.Type.CanBe(MayHold) && !_plain.Contains(variable))
        || BoundTree.Contains(expression, part => part is BoundSubquery { Kind: BoundSubqueryKind.Collect or BoundSubqueryKind.First });
}
