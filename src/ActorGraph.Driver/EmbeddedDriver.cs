using ActorGraph.Driver.Client;
using Neo4j.Driver;

namespace ActorGraph.Driver;

/// <summary>Opens drivers over streams that the caller makes, as for a database in the same process.</summary>
public static class EmbeddedDriver
{
    /// <summary>A driver that calls <paramref name="connect"/> for each connection of its pool.</summary>
    public static IDriver Create(
        Func<CancellationToken, ValueTask<Stream>> connect, IAuthToken authToken, Action<ConfigBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(connect);
        ArgumentNullException.ThrowIfNull(authToken);
        var config = new Config();
        configure?.Invoke(new ConfigBuilder(config));
        return DriverFactory.OpenEmbedded(connect, AuthTokenManagers.Static(authToken), config);
    }
}
