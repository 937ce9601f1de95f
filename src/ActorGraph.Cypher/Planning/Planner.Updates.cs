using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Types;

namespace ActorGraph.Cypher.Planning;

internal sealed partial class Planner
{
    /// <summary>
    /// What CREATE asks of the graph, and what DELETE deletes, is found for all rows before the first is changed. The plan
    /// finds it under new variables; the clause then refers to these.
    /// </summary>
    private (LogicalPlan Plan, BoundClause Clause) AskedBefore(
        BoundClause clause, LogicalPlan plan, IReadOnlyList<BoundVariable> live, HashSet<BoundVariable> known)
    {
        var asked = new List<BoundItem>();
        BoundClause rewritten = clause switch
        {
            BoundCreate create => create with { Creation = WithoutQuestions(create.Creation) },
            BoundDelete delete => delete with { Expressions = [.. delete.Expressions.Select(Target)] },
            _ => clause,
        };
        if (asked.Count == 0) return (plan, clause);
        var variables = asked.Select(item => item.Variable).ToArray();
        known.UnionWith(variables);
        return (new LogicalEager(new LogicalProject(plan, asked, plan.Rows), [.. live, .. variables]), rewritten);

        BoundExpression Target(BoundExpression expression) => _reads.Any(expression) ? Ask(expression) : expression;

        BoundCreation WithoutQuestions(BoundCreation creation) => creation with
        {
            Nodes = [.. creation.Nodes.Select(node => node with { Properties = Answered(node.Properties), Labels = [.. node.Labels.Select(Label)] })],
            Relationships = [.. creation.Relationships.Select(one => one with { Properties = Answered(one.Properties), Type = Label(one.Type) })],
        };

        BoundLabelExpression Label(BoundLabelExpression label) =>
            label is BoundDynamicLabel dynamic ? dynamic with { Names = Answered(dynamic.Names)! } : label;

        BoundExpression? Answered(BoundExpression? expression) => expression is null || !HasQuestion(expression)
            ? expression
            : BoundTree.Rewrite(expression, part => IsQuestion(part) && BoundTree.Reads(part).IsSubsetOf(known) ? Ask(part) : null);

        BoundVariableReference Ask(BoundExpression question)
        {
            var variable = NewVariable(question.Type);
            asked.Add(new BoundItem(variable, question));
            return new BoundVariableReference(question.Span, variable);
        }
    }

    /// <summary>
    /// SET as the steps that follow each other: properties of one variable are set together, and what then looks at the graph is a
    /// step of its own, which sees what the steps before have set for all rows.
    /// </summary>
    private IEnumerable<BoundClause> Steps(BoundClause clause)
    {
        if (clause is not BoundSet set) return [clause];
        var steps = new List<BoundClause>();
        var start = 0;
        for (var i = 1; i < set.Items.Count; i++)
        {
            if (AreTogether(set.Items[i - 1], set.Items[i]) || !LooksAtGraph(set.Items[i])) continue;
            steps.Add(set with { Items = [.. set.Items.Take(i).Skip(start)] });
            start = i;
        }

        steps.Add(start == 0 ? set : set with { Items = [.. set.Items.Skip(start)] });
        return steps;
    }

    /// <summary>Whether two items that follow each other set properties of one variable: all values are then computed before the first is set.</summary>
    public static bool AreTogether(BoundSetItem first, BoundSetItem second) =>
        first is BoundSetProperty { Remove: false, Key: BoundLiteral, Target: BoundVariableReference one }
        && second is BoundSetProperty { Remove: false, Key: BoundLiteral, Target: BoundVariableReference other }
        && one.Variable == other.Variable;

    private bool LooksAtGraph(BoundSetItem item) => item switch
    {
        BoundSetProperty property => _reads.Any(property.Value) || _reads.Any(property.Key),
        BoundSetProperties properties => _reads.Any(properties.Value),
        BoundSetLabels labels => labels.Labels.SelectMany(BoundTree.Dynamic).Any(_reads.Any),
        _ => false,
    };

    private static bool HasQuestion(BoundExpression expression) => BoundTree.Contains(expression, part => part is BoundSubquery);

    /// <summary>A query inside an expression, or the smallest part around it that gives a value to the variables it reads.</summary>
    private static bool IsQuestion(BoundExpression part) => part is BoundSubquery
        || (part is BoundListComprehension or BoundQuantifier or BoundReduce or BoundCase { OperandVariable: not null } && HasQuestion(part));

    private BoundVariable NewVariable(StaticType type)
    {
        var slot = Slots++;
        return new BoundVariable(slot, $"  asked_{slot}", type, isNamed: false);
    }
}
