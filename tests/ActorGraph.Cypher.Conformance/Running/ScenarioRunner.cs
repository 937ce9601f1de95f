using ActorGraph.Cypher.Conformance.Engine;
using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Conformance.Running;

/// <summary>Runs scenarios, each on a new graph.</summary>
public sealed class ScenarioRunner(IReadOnlyDictionary<string, NamedGraph> graphs, Func<IEngine> createEngine)
{
    private static readonly Dictionary<string, Notated> NoParameters = [];

    /// <summary>What differed from the scenario; null where it passes.</summary>
    public string? Run(Scenario scenario)
    {
        try
        {
            using var engine = createEngine();
            var run = new ScenarioRun(engine);
            foreach (var step in scenario.Steps)
            {
                if (Perform(run, step) is { } difference)
                    return difference;
            }

            return run.UncheckedError is { } error ? $"error that no step expects: {Show(error)}" : null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return $"fault of the engine: {fault.GetType().Name}: {fault.Message}\n{fault.StackTrace}";
        }
    }

    private string? Perform(ScenarioRun run, Step step)
    {
        switch (step)
        {
            case GivenGraph { Name: null }:
                return null;
            case GivenGraph given:
                return graphs.TryGetValue(given.Name, out var graph)
                    ? graph.Statements.Select(statement => Prepare(run, statement)).FirstOrDefault(difference => difference is not null)
                    : $"there is no graph named `{given.Name}`";
            case HavingExecuted prepared:
                return Prepare(run, prepared.Query);
            case GivenParameters parameters:
                run.Parameters = parameters.Values;
                return null;
            case GivenProcedure procedure:
                run.Engine.Register(procedure.Procedure);
                return null;
            case ExecuteQuery query:
                return Execute(run, query.Query);
            case UnreadableStep unreadable:
                return unreadable.Reason;
            default:
                return Check(run, step);
        }
    }

    private static string? Prepare(ScenarioRun run, string query) =>
        run.Engine.Run(query, NoParameters) is AnsweredError error ? $"the graph could not be made: {Show(error)}\n{query}" : null;

    private static string? Execute(ScenarioRun run, string query)
    {
        if (run.UncheckedError is { } earlier)
            return $"error that no step expects: {Show(earlier)}";
        run.Before = run.Engine.ReadState();
        run.Answer = run.Engine.Run(query, run.Parameters);
        run.UncheckedError = run.Answer as AnsweredError;
        return null;
    }

    private static string? Check(ScenarioRun run, Step step)
    {
        if (step is ExpectError expected)
            return CheckError(run, expected);
        if (run.Answer is AnsweredError error)
            return $"error: {Show(error)}";
        if (run.Answer is not AnsweredRows answer)
            return "there is a check before the first query";
        return step switch
        {
            ExpectRows rows => new RowComparison(rows.InOrder, rows.SortLists).Compare(rows.Table, answer.Table),
            ExpectNoRows => answer.Table.Rows.Count == 0 ? null : $"{answer.Table.Rows.Count} rows where none were expected",
            ExpectSideEffects effects => effects.Effects.Compare(run.MeasureSideEffects()),
            _ => throw new InvalidOperationException($"The step `{step}` cannot be checked."),
        };
    }

    /// <summary>The kit does not ask for it, but no failed query may leave anything behind.</summary>
    private static string? CheckError(ScenarioRun run, ExpectError expected)
    {
        var wanted = $"{expected.Type} at {expected.Phase ?? "any time"}: {expected.Detail ?? "*"}";
        if (run.Answer is not AnsweredError error)
            return $"no error where {wanted} was expected";
        run.UncheckedError = null;
        if (error.Type != expected.Type
            || (expected.Phase is not null && error.Phase != expected.Phase)
            || (expected.Detail is not null && error.Detail != expected.Detail))
            return $"error: {Show(error)} instead of {wanted}";
        return SideEffects.None.Compare(run.MeasureSideEffects()) is { } effects ? $"a failed query left something behind: {effects}" : null;
    }

    private static string Show(AnsweredError error) => $"{error.Type} at {error.Phase}: {error.Detail} ({error.Message})";
}
