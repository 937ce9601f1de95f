using ActorGraph.Cypher.Conformance.Engine;
using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Running;

namespace ActorGraph.Cypher.Tests.Conformance;

/// <summary>The openCypher kit: every scenario passes.</summary>
public sealed class ConformanceTests
{
    private const string NoKit = "There is no ../shared: the openCypher kit is neither in ../shared/tck beside the repository nor in the folder that TCK_DIR names.";

    private static readonly ConformanceKit? s_kit = ConformanceKit.Find() is { } folder ? ConformanceKit.Read(folder) : null;

    private static readonly Dictionary<string, Scenario> s_scenarios = (s_kit?.Scenarios ?? []).ToDictionary(scenario => scenario.Id);

    private static readonly ScenarioRunner? s_runner = s_kit is null ? null : new(s_kit.Graphs, () => new EngineUnderTest());

    public static IEnumerable<TheoryDataRow<string>> Scenarios() => s_kit is null
        ? [new TheoryDataRow<string>("all") { Skip = NoKit }]
        : s_kit.Scenarios.Select(scenario => new TheoryDataRow<string>(scenario.Id));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Scenario_gives_what_the_kit_expects(string id)
    {
        if (s_runner!.Run(s_scenarios[id]) is { } difference)
            Assert.Fail(difference);
    }
}
