using ActorGraph.Bolt.Messages;

namespace ActorGraph.Bolt.Server;

internal sealed partial class ServerProtocol
{
    private const long RouteSeconds = 300;

    private static readonly string[] Roles = ["ROUTE", "READ", "WRITE"];

    // This server is the whole cluster, at the address where the client has reached it.
    private ServerState Route(RouteMessage route)
    {
        var address = route.Context.GetValueOrDefault("address") as string ?? _address ?? options.EndPoint.ToString();
        var servers = Roles
            .Select(role => new Dictionary<string, object?> { ["addresses"] = new[] { address }, ["role"] = role })
            .ToArray();
        var table = new Dictionary<string, object?>
        {
            ["ttl"] = RouteSeconds,
            ["db"] = Session.ResolveDatabase(route.Database),
            ["servers"] = servers,
        };
        return Succeed(ServerState.Ready, new Dictionary<string, object?> { ["rt"] = table });
    }
}
