namespace ActorGraph.TestSupport.Neo4j;

/// <summary>
/// A real Neo4j, started by the first test that asks for it and ended with the run: the one that <c>ACTORGRAPH_TEST_NEO4J</c> names, else
/// the one that lies beside the checkout, else one in a container. Where there is none, tests are skipped and say so.
/// </summary>
public class Neo4jServer : IAsyncDisposable
{
    private readonly INeo4jSource[] _sources = [new RunningNeo4j(), new InstalledNeo4j(), new ContainedNeo4j()];
    private readonly Lazy<Task<(Neo4jEndpoint? Endpoint, string Missing)>> _started;

    /// <summary>One that asks nobody who they are.</summary>
    public Neo4jServer() : this(null)
    {
    }

    /// <summary>One that asks the user <c>neo4j</c> for a password.</summary>
    protected Neo4jServer(string? password) => _started = new(() => StartAsync(password));

    /// <summary>Where it answers; skips the test where there is none.</summary>
    public async Task<Neo4jEndpoint> RequireAsync()
    {
        var (endpoint, missing) = await _started.Value;
        if (endpoint is null) Assert.Skip($"There is no Neo4j: {missing}.");
        return endpoint;
    }

    /// <summary>Where it answers over HTTP; skips the test where there is none, or its address is not known.</summary>
    public async Task<Uri> RequireHttpAsync()
    {
        var endpoint = await RequireAsync();
        if (endpoint.Http is null) Assert.Skip("There is no Neo4j whose HTTP address is known.");
        return endpoint.Http;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var source in _sources) await source.DisposeAsync();
    }

    private async Task<(Neo4jEndpoint? Endpoint, string Missing)> StartAsync(string? password)
    {
        var missing = new List<string>();
        foreach (var source in _sources)
        {
            try
            {
                if (source.Missing is not { } reason) return (await source.StartAsync(password), "");
                missing.Add(reason);
            }
            catch (Neo4jMissingException exception)
            {
                missing.Add(exception.Message);
            }
        }

        return (null, string.Join("; ", missing));
    }
}
