using ActorGraph.Cypher.Conformance.Engine;
using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;
using CsCheck;

namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>What holds of every query on every graph, whoever answers.</summary>
public sealed class QueryLawTests
{
    private static readonly Gen<int> Seeds = Gen.Int[1, 1_000_000];

    private static readonly Dictionary<string, Value> Parameters =
        RandomQuery.Parameters.ToDictionary(entry => entry.Key, entry => EngineValues.FromNotation(entry.Value));

    [Fact]
    public void Predicate_splitsMatches_intoThreeParts() => Seeds.Sample(seed =>
    {
        using var database = Graph(seed);
        var (pattern, predicate) = PatternAndPredicate(seed);
        var all = Count(database, $"MATCH {pattern}");
        var parts = new[] { predicate, $"NOT ({predicate})", $"({predicate}) IS NULL" }.Select(part => Count(database, $"MATCH {pattern} WHERE {part}")).ToList();

        // Where a part fails there is nothing to count, nor where the pattern alone does: a predicate may keep the failing rows away.
        if (all is null || parts.Contains(null)) return;
        Assert.True(all == parts.Sum(), $"{RandomGraph.Of(seed).Statement}\nMATCH {pattern} WHERE {predicate}");
    }, iter: 150);

    [Fact]
    public void Indexes_changeNoAnswer() => Seeds.Where(seed => !Query(seed).Updates).Sample(seed =>
    {
        var query = Query(seed).Text;
        using var plain = Graph(seed);
        using var indexed = Graph(seed);
        foreach (var (label, key) in new[] { ("A", "p"), ("A", "k"), ("B", "q"), ("C", "p") })
            indexed.Run($"CREATE INDEX FOR (n:{label}) ON (n.{key})").Dispose();
        Assert.True(Rows(plain, query).SequenceEqual(Rows(indexed, query)), $"{RandomGraph.Of(seed).Statement}\n{query}");
    }, iter: 150);

    [Theory]
    [InlineData("(a)-[:R*1..3]->(b)", "(a)-[:R]->{1,3}(b)")]
    [InlineData("(a)-[:R*1..3]->(b)", "(a)((x)-[:R]->(y)){1,3}(b)")]
    [InlineData("(a)-[*0..2]-(b)", "(a)--{0,2}(b)")]
    [InlineData("(a)-[:R]->()-[:S]->(b)", "(a)((x)-[:R]->()-[:S]->(y)){1}(b)")]
    [InlineData("(a)-[:R|S]->(b)", "(b)<-[:S|R]-(a)")]
    [InlineData("(a:A)-[]-(m)-[]-(b)", "(b)-[]-(m)-[]-(a:A)")]
    [InlineData("(a)-->(b), (b)-->(c)", "(a)-->(b)-->(c)")]
    public void Patterns_thatMeanTheSame_findTheSame(string one, string other) => Seeds.Sample(seed =>
    {
        using var database = Graph(seed);
        Assert.Equal(Rows(database, $"MATCH {one} RETURN a.k, b.k"), Rows(database, $"MATCH {other} RETURN a.k, b.k"));
    }, iter: 25);

    [Theory]
    [InlineData("ANY SHORTEST (a)-[:R|S]->+(b)")]
    [InlineData("SHORTEST 1 GROUPS (a)-[:R|S]->+(b)")]
    [InlineData("ALL SHORTEST (a)((x)-[:R|S]->(y))+(b)")]
    public void SelectedPaths_areAsShortAsAnyWalk(string path) => Seeds.Sample(seed =>
    {
        using var database = Graph(seed);
        Assert.Equal(
            Rows(database, "MATCH p = (a)-[:R|S*]->(b) RETURN a.k, b.k, min(length(p))"),
            Rows(database, $"MATCH p = {path} RETURN DISTINCT a.k, b.k, length(p)"));
    }, iter: 25);

    private static CypherDatabase Graph(int seed)
    {
        var database = CypherDatabase.InMemory();
        database.Run(RandomGraph.Of(seed).Statement).Dispose();
        return database;
    }

    private static RandomQuery Query(int seed) => RandomQuery.Of(seed, faultless: true);

    /// <summary>A pattern with one to three hops, and something that is true, false or NULL of what it binds.</summary>
    private static (string Pattern, string Predicate) PatternAndPredicate(int seed)
    {
        var dice = new Dice(seed);
        var patterns = new RandomPatterns(dice);
        var scope = new Scope();
        var pattern = patterns.Matched(scope, dice.Below(3) + 1);
        return (pattern, new RandomExpressions(dice, patterns).Predicate(scope));
    }

    /// <summary>How many rows there are; nothing where the query means nothing, as with a bare pattern that is asked whether it is NULL.</summary>
    private static long? Count(CypherDatabase database, string query)
    {
        try
        {
            using var result = database.Run($"{query} RETURN count(*)", Parameters);
            Assert.True(result.MoveNext());
            return result.Current[0].AsInteger();
        }
        catch (CypherException)
        {
            return null;
        }
    }

    private static List<string> Rows(CypherDatabase database, string query)
    {
        var rows = new List<string>();
        try
        {
            using var result = database.Run(query, Parameters);
            while (result.MoveNext()) rows.Add(string.Join(" | ", result.Current.ToArray().Select(value => value.ToString())));
        }
        catch (CypherException error)
        {
            return [StatusCodes.Of(error.Error)];
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
