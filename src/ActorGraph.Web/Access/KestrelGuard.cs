using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ActorGraph.Web.Access;

/// <summary>Holds the web server to an exposure, whichever of its many settings names the places that it listens at.</summary>
public static class KestrelGuard
{
    /// <summary>To be called before the first place is named.</summary>
    public static void Guard(this KestrelServerOptions kestrel, Exposure exposure) => kestrel.ConfigureEndpointDefaults(place =>
    {
        exposure.Admit(place.EndPoint);
        place.Serve(exposure.Peers);
    });

    /// <summary>Ends connections of others before a byte of them is read.</summary>
    public static void Serve(this IConnectionBuilder place, Peers peers) => place.Use(next => async connection =>
    {
        if (peers.Serve(connection.RemoteEndPoint)) await next(connection);
        else connection.Abort();
    });
}
