namespace ActorGraph.Cypher.Tests.Pipeline;

/// <summary>Plans are kept by use, so many of them, and in bounded memory.</summary>
public sealed class PlanCacheTests
{
    [Fact]
    public void Plans_beyondTheCapacity_makeRoomOneByOne()
    {
        using var database = CypherDatabase.InMemory();
        for (var i = 0; i < 700; i++) database.Run($"RETURN {i}").Dispose();

        Assert.Equal("Query caches cleared: 500 plans.", Clear(database));
        Assert.Equal("Query caches cleared: 1 plans.", Clear(database));
    }

    [Fact]
    public void Plans_ofLongTexts_takeNoMoreThanTheirShare()
    {
        using var database = CypherDatabase.InMemory();
        for (var i = 0; i < 20; i++) database.Run($"RETURN '{new string('x', 20_000)}{i}'").Dispose();
        database.Run($"RETURN '{new string('x', 200_000)}'").Dispose();

        var kept = int.Parse(Clear(database).Split(' ')[3], System.Globalization.CultureInfo.InvariantCulture);

        Assert.InRange(kept, 2, 10);
    }

    private static string Clear(CypherDatabase database)
    {
        using var result = database.Run("CALL db.clearQueryCaches()");
        Assert.True(result.MoveNext());
        return result.Current[0].AsString();
    }
}
