using System.Globalization;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Tests.Syntax;

namespace ActorGraph.Cypher.Tests.Limits;

/// <summary>
/// Mutated and truncated queries are run on a small graph: each is answered, or fails with an error that has a code and, where
/// it points somewhere, points into the text. <c>FUZZ_RUNS</c> says how many are run, <c>FUZZ_SEED</c> which.
/// </summary>
public sealed class FuzzTests
{
    private static readonly RunOptions Little = new() { Limits = new QueryLimits(TimeSpan.FromMilliseconds(100), 4 << 20) };
    private readonly Dictionary<string, int> _outcomes = new(StringComparer.Ordinal);

    [Fact]
    public void Query_mutatedAtRandom_isAnsweredOrFailsWithAnError()
    {
        var random = new Random(Setting("FUZZ_SEED", 20_26));
        var runs = Setting("FUZZ_RUNS", 1_500);
        string[] seeds = [.. FuzzSeeds.All, .. KitQueries.ReadIfPresent().Select(query => query.Text)];
        using var graph = new FuzzGraph();
        for (var i = 0; i < runs; i++)
        {
            var text = Mutation.Apply(random, seeds);
            Check(graph, text, compareState: i % 20 == 0);
        }

        var counts = string.Join(", ", _outcomes.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Value} {pair.Key}"));
        TestContext.Current.SendDiagnosticMessage($"{runs} texts from {seeds.Length} seeds: {counts}");
        if (Environment.GetEnvironmentVariable("FUZZ_REPORT") is { } report) File.WriteAllText(report, counts);
        Assert.True(_outcomes.GetValueOrDefault("answered") > runs / 50, counts);
    }

    [Fact]
    public void Query_cutOffAtAnyCharacter_isAnsweredOrFailsWithAnError()
    {
        using var graph = new FuzzGraph();
        foreach (var seed in FuzzSeeds.All)
        {
            for (var length = 0; length < seed.Length; length++) Check(graph, seed[..length], compareState: false);
        }
    }

    private void Check(FuzzGraph graph, string text, bool compareState)
    {
        var before = compareState ? GraphState.Of(graph.Database) : null;
        try
        {
            using var result = graph.Database.Run(text, FuzzGraph.Parameters, Little);
            while (result.MoveNext())
            {
            }

            Count("answered");
            if (result.Summary.Counters.ContainsUpdates) graph.Renew();
        }
        catch (CypherException error)
        {
            Count(StatusCodes.Of(error.Error));
            Assert.False(string.IsNullOrWhiteSpace(error.Error.Message), text);
            Assert.False(StatusCodes.Of(error.Error).StartsWith("Neo.DatabaseError.General", StringComparison.Ordinal), $"{text}\n{error}");
            if (error.Error.Span is { } span) Assert.True(span.Start >= 0 && span.Length >= 0 && span.Start + span.Length <= text.Length, $"{text}\n{error}");
            if (before is not null) Assert.Equal(before, GraphState.Of(graph.Database));
        }
        catch (Exception error)
        {
            Assert.Fail($"{text}\n{error}");
        }
    }

    private void Count(string outcome) => _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
