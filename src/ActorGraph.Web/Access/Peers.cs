using System.Net;
using System.Net.Sockets;

namespace ActorGraph.Web.Access;

/// <summary>Whose connections are served, told by the address that they come from, whatever they say in their requests.</summary>
public sealed class Peers
{
    private readonly bool _all;

    private Peers(bool all) => _all = all;

    /// <summary>Whoever connects.</summary>
    public static Peers All { get; } = new(all: true);

    /// <summary>Only programs of this machine.</summary>
    public static Peers OfThisMachine { get; } = new(all: false);

    /// <summary>Whether a connection from there is served. A socket in the file system has no address; its file's rights guard it.</summary>
    public bool Serve(EndPoint? remote) =>
        _all || remote is UnixDomainSocketEndPoint || (remote is IPEndPoint { Address: var address } && Loopback.Is(address));
}
