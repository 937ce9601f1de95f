using System.Net;
using System.Net.Sockets;
using ActorGraph.Web.Access;

namespace ActorGraph.Web.Tests.Access;

public sealed class LoopbackTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.255.255.254", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:127.1.2.3", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:0.0.0.0", false)]
    [InlineData("::ffff:192.168.1.5", false)]
    [InlineData("192.168.1.5", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("169.254.1.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("8.8.8.8", false)]
    public void Peer_is_of_this_machine_by_its_address(string address, bool isLoopback)
    {
        var remote = new IPEndPoint(IPAddress.Parse(address), 4711);

        Assert.Equal(isLoopback, Loopback.Is(remote.Address));
        Assert.Equal(isLoopback, Peers.OfThisMachine.Serve(remote));
        Assert.True(Peers.All.Serve(remote));
    }

    [Fact]
    public void Peer_without_an_address_is_served_only_where_all_are()
    {
        Assert.False(Peers.OfThisMachine.Serve(null));
        Assert.False(Peers.OfThisMachine.Serve(new DnsEndPoint("localhost", 1)));
        Assert.True(Peers.OfThisMachine.Serve(new UnixDomainSocketEndPoint("/tmp/of-the-file-system")));
        Assert.True(Peers.All.Serve(null));
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("case.localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("[::1]", true)]
    [InlineData("localhost.example", false)]
    [InlineData("notlocalhost", false)]
    [InlineData("case.example", false)]
    [InlineData("*", false)]
    [InlineData("", false)]
    [InlineData("192.168.1.5", false)]
    public void Host_is_this_machine_by_its_name_alone(string host, bool isLoopback) => Assert.Equal(isLoopback, Loopback.IsHost(host));
}
