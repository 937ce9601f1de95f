using Neo4j.Driver;

namespace ActorGraph.TestSupport.Neo4j;

/// <summary>
/// One that runs already: <c>ACTORGRAPH_TEST_NEO4J=bolt://[user:password@]host:port</c>, beside it <c>ACTORGRAPH_TEST_NEO4J_HTTP</c> for
/// its HTTP address. The tests write to its database, so it must hold nothing, and is left holding nothing.
/// </summary>
internal sealed class RunningNeo4j : INeo4jSource
{
    private const string Variable = "ACTORGRAPH_TEST_NEO4J";

    private Neo4jEndpoint? _endpoint;

    public string? Missing => Named(Variable) is null ? $"`{Variable}` names none" : null;

    public async Task<Neo4jEndpoint> StartAsync(string? password)
    {
        var address = new Uri(Named(Variable)!);
        var who = address.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        var http = Named(Variable + "_HTTP") is { } named ? new Uri(named) : null;
        var endpoint = new Neo4jEndpoint(address, http, who is [{ Length: > 0 } user, ..] ? user : null, who is [_, var word] ? word : null);

        await using var driver = endpoint.Open();
        var held = await CountAsync(driver, "MATCH (n) RETURN count(n)")
            + await CountAsync(driver, "SHOW CONSTRAINTS YIELD name RETURN count(name)")
            + await CountAsync(driver, "SHOW INDEXES YIELD type WHERE type <> 'LOOKUP' RETURN count(type)");
        if (held > 0)
        {
            throw new InvalidOperationException(
                $"The database at `{address.Authority}`, which `{Variable}` names, is not empty: it holds {held} nodes, constraints and indexes, which the tests would delete. Name one that holds nothing.");
        }

        return _endpoint = endpoint;
    }

    public async ValueTask DisposeAsync()
    {
        if (_endpoint is null) return;
        await using var driver = _endpoint.Open();
        await RunAsync(driver, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS");
        foreach (var name in await NamesAsync(driver, "SHOW CONSTRAINTS YIELD name")) await RunAsync(driver, $"DROP CONSTRAINT `{name}`");
        foreach (var name in await NamesAsync(driver, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) await RunAsync(driver, $"DROP INDEX `{name}`");
    }

    private static string? Named(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static async Task<long> CountAsync(IDriver driver, string query) => (await RunAsync(driver, query)).Single()[0].As<long>();

    private static async Task<IEnumerable<string>> NamesAsync(IDriver driver, string query) =>
        (await RunAsync(driver, query)).Select(record => record["name"].As<string>().Replace("`", "``", StringComparison.Ordinal));

    private static async Task<List<IRecord>> RunAsync(IDriver driver, string query)
    {
        await using var session = driver.AsyncSession();
        return await (await session.RunAsync(query)).ToListAsync();
    }
}
