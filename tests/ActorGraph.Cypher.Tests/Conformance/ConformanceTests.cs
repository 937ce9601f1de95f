using ActorGraph.Cypher.Conformance.Engine;
using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Running;

namespace ActorGraph.Cypher.Tests.Conformance;

/// <summary>The openCypher kit: every scenario passes.</summary>
public sealed class ConformanceTests
{
    private const string NoKit = "There is no ../shared: the openCypher kit is neither in ../shared/tck beside the repository nor in the folder that TCK_DIR names.";

    private static readonly ConformanceKit? Kit = ConformanceKit.Find() is { } folder ? ConformanceKit.Read(folder) : null;

    private static readonly Dictionary<string, Scenario> ById = (Kit?.Scenarios ?? []).ToDictionary(scenario => scenario.Id);

    private static readonly ScenarioRunner? Runner = Kit is null ? null : new(Kit.Graphs, () => new EngineUnderTest());

    public static IEnumerable<TheoryDataRow<string>> Scenarios() => Kit is null
        ? [new TheoryDataRow<string>("all") { Skip = NoKit }]
        : Kit.Scenarios.Select(scenario => new TheoryDataRow<string>(scenario.Id));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Scenario_gives_what_the_kit_expects(string id)
    {
        if (Runner!.Run(ById[id]) is { } difference)
            Assert.Fail(difference);
    }
}
