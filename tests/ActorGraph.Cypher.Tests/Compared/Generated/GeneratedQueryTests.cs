using System.Globalization;
using System.Text;
using ActorGraph.Cypher.Tests.Compared.Asking;
using ActorGraph.TestSupport.Neo4j;

namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>
/// Random queries over random graphs give the same answer here as in a real Neo4j, but for the kinds of difference that are listed, and leave
/// the same graph. The environment
/// variables <c>ACTORGRAPH_GENERATED</c> and <c>ACTORGRAPH_SEED</c> say how many and from which seed; each difference is made as
/// short as it goes and written to the file that <c>ACTORGRAPH_REPORT</c> names, with how often each production was used.
/// </summary>
[Collection(ComparedNeo4j.Name)]
public sealed class GeneratedQueryTests(Neo4jServer server, ITestOutputHelper output)
{
    private const int QueriesPerGraph = 15;

    // Of more of a kind the shortest query is not sought: it takes hundreds of questions.
    private const int ReducedOfAKind = 3;

    [Fact]
    public async Task Query_answersAsNeo4jDoes()
    {
        var (count, start) = (Setting("ACTORGRAPH_GENERATED", 100), Setting("ACTORGRAPH_SEED", 1));
        var coverage = new GrammarCoverage();
        var differences = new List<Difference>();
        var listed = new Dictionary<DifferenceKind, int>();
        var unanswered = 0;
        await using var driver = (await server.RequireAsync()).Open();
        await new Neo4jDatabase(driver).ClearAsync();
        for (var seed = start; seed < start + count; seed += QueriesPerGraph)
        {
            await using var ours = new OurDatabase();
            var comparison = new Comparison(driver, ours.Driver, RandomGraph.Of(seed).Statement);
            for (var i = seed; i < Math.Min(seed + QueriesPerGraph, start + count); i++)
            {
                var query = RandomQuery.Of(i, coverage);
                if (await comparison.AskAsync(query) is not { } difference) continue;
                if (DifferenceKind.Of(difference) is { } kind)
                {
                    listed[kind] = listed.GetValueOrDefault(kind) + 1;
                    continue;
                }

                if (differences.Count(other => other.Aspect == difference.Aspect) < ReducedOfAKind)
                    difference = await ReduceAsync(difference, query, comparison, new Comparison(driver, ours.Driver, ""));
                differences.Add(difference);
                Report($"=== seed {i}: {differences[^1]}\n    was: {query.Text}\n");
            }

            unanswered += comparison.Unanswered;
        }

        output.WriteLine(coverage.ToString());
        Report(coverage.ToString());
        var kinds = listed.OrderByDescending(kind => kind.Value).Select(kind => $"{kind.Value} × {kind.Key.Shortest}");
        var summary = $"{differences.Count} of {count} differ in ways that are not listed, {listed.Values.Sum()} in ways that are; {unanswered} took Neo4j too long:\n{string.Join('\n', kinds)}";
        output.WriteLine(summary);
        Report(summary);
        Assert.True(differences.Count == 0, $"{summary}\n\n{string.Join("\n\n", differences)}");
    }

    [Fact]
    public void Kinds_areFew_andOnThePage()
    {
        var page = File.ReadAllText(Corpus.PathOf("Differences.md"));

        Assert.InRange(DifferenceKind.All.Count, 1, 20);
        Assert.All(DifferenceKind.All, kind => Assert.Contains($"`{kind.Shortest}`", page, StringComparison.Ordinal));
    }

    private static async Task<Difference> ReduceAsync(Difference difference, RandomQuery query, Comparison full, Comparison empty)
    {
        foreach (var comparison in new[] { empty, full })
        {
            var shortest = difference;
            if (comparison == empty && !await HoldsAsync(query.Text)) continue;
            await new Reducer(HoldsAsync).ShortestAsync(query.Text);
            return shortest;

            async Task<bool> HoldsAsync(string text)
            {
                if (await comparison.AskAsync(query with { Text = text }) is not { } found || found.Aspect != difference.Aspect) return false;
                shortest = found;
                return true;
            }
        }

        return difference;
    }

    private static void Report(string text)
    {
        if (Environment.GetEnvironmentVariable("ACTORGRAPH_REPORT") is { Length: > 0 } path) File.AppendAllText(path, text + "\n", Encoding.UTF8);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
