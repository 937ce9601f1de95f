namespace ActorGraph.Cypher.Tests.Limits;

/// <summary>Labels, types and terms in their thousands cost each as much as in their hundreds.</summary>
public sealed class ManyNamesTests
{
    private const int Few = 2_000;
    private const int Many = 20_000;

    // Tables double as they grow, so that ten times the names may take some more than ten times the memory.
    private const double MostGrowth = 20;

    /// <summary>Each makes a text of so many names or terms.</summary>
    public static TheoryData<string, Func<int, string>> Texts => new()
    {
        { "labels of a new node", count => $"CREATE (:{Names(count, ":")})" },
        { "labels set", count => $"CREATE (n) SET n:{Names(count, ":")}" },
        { "labels set and removed", count => $"CREATE (n:{Names(count, ":")}) REMOVE n:{Names(count, ":")}" },
        { "a label for each node", count => $"UNWIND range(1, {count}) AS x CREATE (:$('L' + x))" },
        { "any label", count => $"MATCH (n:{Names(count, "|")}) RETURN count(n)" },
        { "any type", count => $"MATCH ()-[n:{Names(count, "|")}]->() RETURN count(n)" },
        { "columns", count => "RETURN " + string.Join(", ", Enumerable.Range(0, count).Select(i => $"{i} AS c{i}")) },
        { "aggregates", count => "RETURN " + string.Join(", ", Enumerable.Range(0, count).Select(i => $"count({i}) AS c{i}")) },
        { "terms of OR", count => $"MATCH (n) WHERE {string.Join(" OR ", Enumerable.Range(0, count).Select(i => $"n.x = {i}"))} RETURN count(n)" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Query_ofTenTimesTheNames_takesAboutTenTimesTheMemory(string what, Func<int, string> text)
    {
        Allocated(text(10));
        var few = Allocated(text(Few));
        var many = Allocated(text(Many));
        Assert.True(many < few * MostGrowth, $"{what}: {few:N0} bytes for {Few}, {many:N0} bytes for {Many}");
    }

    [Fact]
    public void Node_isFoundByAnyOfManyLabels()
    {
        using var database = CypherDatabase.InMemory();
        database.Run("CREATE (:L3 {i: 1}), (:L999:Other {i: 2}), (:Other {i: 3}), ({i: 4}), ()-[:T5 {i: 5}]->(), ()-[:Other {i: 6}]->()").Dispose();
        Assert.Equal([1L, 2L], Integers(database, $"MATCH (n:{Names(1000, "|")}) RETURN n.i ORDER BY n.i"));
        Assert.Equal([3L, 4L], Integers(database, $"MATCH (n) WHERE NOT n:{Names(1000, "|")} AND n.i IS NOT NULL RETURN n.i ORDER BY n.i"));
        Assert.Equal([5L], Integers(database, $"MATCH ()-[r]->() WHERE r:{Names(1000, "|").Replace('L', 'T')} RETURN r.i"));
    }

    [Fact]
    public void Label_thatTheQueryMakesKnown_isMetAmongMany()
    {
        using var database = CypherDatabase.InMemory();
        Assert.Equal([1L, 2L], Integers(database,
            $"UNWIND [7, 8] AS i CALL (i) {{ CREATE (:$('L' + i)) WITH i MATCH (n:{Names(1000, "|")}) RETURN count(n) AS c }} RETURN c ORDER BY c"));
    }

    private static string Names(int count, string separator) => string.Join(separator, Enumerable.Range(0, count).Select(i => "L" + i));

    private static long Allocated(string text)
    {
        using var database = CypherDatabase.InMemory();
        var before = GC.GetAllocatedBytesForCurrentThread();
        using (var result = database.Run(text))
        {
            while (result.MoveNext())
            {
            }
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static List<long> Integers(CypherDatabase database, string text)
    {
        using var result = database.Run(text);
        var values = new List<long>();
        while (result.MoveNext()) values.Add(result.Current[0].AsInteger());
        return values;
    }
}
