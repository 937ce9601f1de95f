using ActorGraph.Cypher.Conformance.Engine;
using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Running;

namespace ActorGraph.Cypher.Tests.Conformance;

/// <summary>The openCypher kit: every scenario passes, save those in <c>known-failures.txt</c>, which may only shrink.</summary>
public sealed class ConformanceTests
{
    private const string NoKit = "The openCypher kit is neither in the folder that TCK_DIR names nor in ../shared/tck beside the repository.";

    private static readonly ConformanceKit? s_kit = ConformanceKit.Find() is { } folder ? ConformanceKit.Read(folder) : null;

    private static readonly Dictionary<string, Scenario> s_scenarios = (s_kit?.Scenarios ?? []).ToDictionary(scenario => scenario.Id);

    private static readonly ScenarioRunner? s_runner = s_kit is null ? null : new(s_kit.Graphs, () => new EngineUnderTest());

    private static readonly KnownFailures s_known =
        KnownFailures.Read(Repository.PathOf("tests", "ActorGraph.Cypher.Tests", "Conformance", "known-failures.txt"));

    public static IEnumerable<TheoryDataRow<string>> Scenarios() => s_kit is null
        ? [new TheoryDataRow<string>("all") { Skip = NoKit }]
        : s_kit.Scenarios.Select(scenario => new TheoryDataRow<string>(scenario.Id));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Scenario_gives_what_the_kit_expects(string id)
    {
        if (s_known.Judge(id, s_runner!.Run(s_scenarios[id])) is { } wrong)
            Assert.Fail(wrong);
    }

    [Fact]
    public void List_of_known_failures_names_scenarios_of_the_kit_only()
    {
        if (s_kit is null)
            Assert.Skip(NoKit);
        Assert.DoesNotContain(s_known.Names, name => !s_scenarios.ContainsKey(name));
    }
}
