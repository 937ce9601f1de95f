using ActorGraph.Cypher.Conformance.Kit;

namespace ActorGraph.Cypher.Conformance.Running;

/// <summary>How every scenario of a kit came out.</summary>
/// <param name="Outcomes">The scenarios in the kit's order, each with what differed; null where it passes.</param>
public sealed record KitReport(IReadOnlyList<(Scenario Scenario, string? Difference)> Outcomes)
{
    /// <summary>The scenarios that do not pass.</summary>
    public IEnumerable<(Scenario Scenario, string Difference)> Failures =>
        Outcomes.Where(outcome => outcome.Difference is not null).Select(outcome => (outcome.Scenario, outcome.Difference!));

    /// <summary>Runs the scenarios whose name contains <paramref name="filter"/>, all where it is null, on all processors.</summary>
    public static KitReport Run(ConformanceKit kit, ScenarioRunner runner, string? filter) => new(
    [
        .. kit.Scenarios
            .Where(scenario => filter is null || scenario.Id.Contains(filter, StringComparison.OrdinalIgnoreCase))
            .AsParallel().AsOrdered()
            .Select(scenario => (scenario, runner.Run(scenario))),
    ]);

    /// <summary>Writes each failing scenario with what differed, and last how many pass.</summary>
    public void Write(TextWriter output)
    {
        foreach (var (scenario, difference) in Failures)
        {
            output.WriteLine($"FAIL {scenario.Feature}: {scenario.Id}");
            output.WriteLine($"     {difference.ReplaceLineEndings("\n     ")}");
        }

        output.WriteLine($"{Outcomes.Count - Failures.Count()} of {Outcomes.Count} scenarios pass");
    }
}
