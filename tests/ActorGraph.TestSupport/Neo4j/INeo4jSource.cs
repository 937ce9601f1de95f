namespace ActorGraph.TestSupport.Neo4j;

/// <summary>A way to come by a Neo4j for tests.</summary>
internal interface INeo4jSource : IAsyncDisposable
{
    /// <summary>Why there is none this way; null where there may be one.</summary>
    string? Missing { get; }

    /// <summary>Makes it answer. Its database is empty.</summary>
    /// <param name="password">What it is to ask for, where its own settings are not fixed already; null for nothing.</param>
    /// <exception cref="Neo4jMissingException">It turns out that there is none this way.</exception>
    Task<Neo4jEndpoint> StartAsync(string? password);
}
