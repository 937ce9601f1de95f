using System.Globalization;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Execution.Operators;
using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Pipeline;

/// <summary>
/// Puts plans into words, for EXPLAIN and PROFILE. A plan is as deep as its query is long, and who reads it may not follow it
/// that deep, when what it did is committed: beyond some levels its steps stand side by side.
/// </summary>
internal static class PlanDescriptions
{
    /// <summary>The one step of a command that changes the schema.</summary>
    public static PlanDescription Of(Statement command) => new(command.GetType().Name[..^"Statement".Length], "", [], 0, null, null, []);

    private const int MostLevels = 50;

    /// <summary>The plan of a query; with what was measured, where it was run.</summary>
    public static PlanDescription Of(CompiledQuery query, StepMeasure[]? measures)
    {
        var numbers = new Dictionary<LogicalPlan, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < query.Measured.Count; i++) numbers[query.Measured[i]] = i;
        var root = Describe(query.Plan, 1);
        return new PlanDescription(
            "ProduceResults", string.Join(", ", query.Columns), query.Columns, root.EstimatedRows, root.Rows, root.Rows is null ? null : 0, [root]);

        PlanDescription Describe(LogicalPlan plan, int level) => Step(plan, level < MostLevels
            ? [.. InputsOf(plan).Select(input => Describe(input, level + 1))]
            : SideBySide(plan));

        PlanDescription[] SideBySide(LogicalPlan plan)
        {
            var steps = new List<PlanDescription>();
            var left = new Stack<LogicalPlan>(InputsOf(plan).Reverse());
            while (left.TryPop(out var next))
            {
                steps.Add(Step(next, []));
                foreach (var input in InputsOf(next).Reverse()) left.Push(input);
            }

            return [.. steps];
        }

        PlanDescription Step(LogicalPlan plan, PlanDescription[] children)
        {
            var measure = measures is not null && numbers.TryGetValue(plan, out var number) ? measures[number] : (StepMeasure?)null;
            var below = plan.Inputs.Sum(input => measures is not null && numbers.TryGetValue(input, out var other) ? measures[other].Accesses : 0);
            var (name, details, made) = InWords(plan);
            return new PlanDescription(
                name, details, [.. made.Where(variable => variable.IsNamed).Select(variable => variable.Name)], plan.Rows,
                measure?.Rows, measure is null ? null : Math.Max(0, measure.Value.Accesses - below), children);
        }
    }

    private static IEnumerable<LogicalPlan> InputsOf(LogicalPlan plan) =>
        plan.Inputs.Where(input => input is not LogicalArgument || plan.Inputs.Count > 1);

    private static (string Name, string Details, IEnumerable<BoundVariable> Made) InWords(LogicalPlan plan) => plan switch
    {
        LogicalArgument => ("Argument", "", []),
        LogicalAllNodesScan scan => ("AllNodesScan", scan.Node.ToString(), [scan.Node]),
        LogicalLabelScan scan => ("NodeByLabelScan", $"{scan.Node}:{scan.Label}", [scan.Node]),
        LogicalNodeByIdSeek seek => (seek.Seek.Kind == IdKind.ElementId ? "NodeByElementIdSeek" : "NodeByIdSeek", seek.Node.ToString(), [seek.Node]),
        LogicalRelationshipByIdSeek { Relationship: var relationship } seek => (
            (relationship.Direction == Direction.Both ? "Undirected" : "Directed")
                + (seek.Seek.Kind == IdKind.ElementId ? "RelationshipByElementIdSeek" : "RelationshipByIdSeek"),
            Pattern(relationship.From, relationship, relationship.To, relationship.Direction), [relationship.Variable, relationship.From, relationship.To]),
        LogicalIndexSeek seek => (
            seek.IsUnique ? "NodeUniqueIndexSeek" : seek.Seek is RangeSeek or PrefixSeek ? "NodeIndexSeekByRange" : "NodeIndexSeek",
            $"{seek.Index}: {seek.Node}:{seek.Label}({seek.Key})", [seek.Node]),
        LogicalExpand expand => (
            expand.Into ? "Expand(Into)" : "Expand(All)", Pattern(expand.From, expand.Relationship, expand.To, expand.Direction),
            [expand.Relationship.Variable, expand.To]),
        LogicalVarExpand expand => (
            expand.Into ? "VarLengthExpand(Into)" : "VarLengthExpand(All)", Pattern(expand.From, expand.Relationship, expand.To, expand.Direction),
            [expand.Relationship.Variable, expand.To]),
        LogicalShortestPath shortest => (
            "ShortestPath", Pattern(shortest.Pattern.Relationship.From, shortest.Pattern.Relationship, shortest.Pattern.Relationship.To,
                shortest.Pattern.Relationship.Direction), [shortest.Pattern.Path]),
        LogicalSelectPaths select => (
            select.Into ? "StatefulShortestPath(Into)" : "StatefulShortestPath(All)",
            $"{select.Path.Kind} ({select.Path.Parts[0]}) (...) ({select.Path.Parts[^1]})", select.Path.Introduced),
        LogicalRepeat repeat => ("Repeat(Trail)", $"({repeat.Pattern.From}) (...){Length(repeat.Pattern.Length)} ({repeat.Pattern.To})",
            repeat.Pattern.Groups.Select(group => group.Group)),
        LogicalFilter filter => ("Filter", string.Create(CultureInfo.InvariantCulture, $"{filter.Predicates.Count} predicate(s)"), []),
        LogicalApply => ("Apply", "", []),
        LogicalInTransactions transactions => (
            transactions.Columns is null ? "TransactionForeach" : "TransactionApply", $"ON ERROR {transactions.Transactions.OnError.ToString().ToUpperInvariant()}", []),
        LogicalForEach => ("SubqueryForeach", "", []),
        LogicalOptional optional => ("Optional", string.Join(", ", optional.Nullable.Where(variable => variable.IsNamed)), []),
        LogicalProject project => ("Projection", string.Join(", ", project.Items.Select(item => item.Variable)), project.Items.Select(item => item.Variable)),
        LogicalAggregate aggregate => (
            "EagerAggregation",
            string.Join(", ", aggregate.Aggregation.Keys.Select(key => key.Variable.ToString())
                .Concat(aggregate.Aggregation.Aggregates.Select(column => $"{column.Aggregate.Function.Name}(…) AS {column.Variable}"))),
            aggregate.Aggregation.Keys.Select(key => key.Variable).Concat(aggregate.Aggregation.Aggregates.Select(column => column.Variable))),
        LogicalDistinct distinct => ("Distinct", string.Join(", ", distinct.Variables), []),
        LogicalSort sort => (sort.Limit is null ? "Sort" : "Top", string.Create(CultureInfo.InvariantCulture, $"{sort.Keys.Count} key(s)"), []),
        LogicalSkip => ("Skip", "", []),
        LogicalLimit => ("Limit", "", []),
        LogicalUnwind unwind => ("Unwind", unwind.Variable.ToString(), [unwind.Variable]),
        LogicalLoadCsv { Load.Variable: var variable } => ("LoadCSV", variable.ToString(), [variable]),
        LogicalUnion => ("Union", "", []),
        LogicalEager => ("Eager", "", []),
        LogicalCreate create => ("Create", "", create.Creation.Nodes.Select(node => node.Variable)),
        LogicalMerge merge => ("Merge", "", merge.Creation.Nodes.Select(node => node.Variable)),
        LogicalSet => ("SetProperties", "", []),
        LogicalDelete delete => (delete.Detach ? "DetachDelete" : "Delete", "", []),
        LogicalProcedureCall call => ("ProcedureCall", $"{call.Call.Procedure.Name}(…)", call.Call.Yields.Select(yielded => yielded.Variable)),
        _ => (plan.GetType().Name, "", []),
    };

    private static string Pattern(BoundVariable from, BoundRelationship relationship, BoundVariable to, Direction direction)
    {
        var types = relationship.Types.Count == 0 ? "" : ":" + string.Join('|', relationship.Types);
        var length = relationship.Length is null ? "" : Length(relationship.Length);
        var (left, right) = direction switch
        {
            Direction.Outgoing => ("-", "->"),
            Direction.Incoming => ("<-", "-"),
            _ => ("-", "-"),
        };
        return $"({from}){left}[{relationship.Variable}{types}{length}]{right}({to})";
    }

    private static string Length(BoundLength length) => string.Create(CultureInfo.InvariantCulture, $"*{length.Minimum}..{length.Maximum}");
}
