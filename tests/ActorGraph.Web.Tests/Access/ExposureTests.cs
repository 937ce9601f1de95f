using ActorGraph.Web.Access;
using ActorGraph.Web.Configuration;
using Microsoft.Extensions.Configuration;

namespace ActorGraph.Web.Tests.Access;

public sealed class ExposureTests
{
    public static TheoryData<string, string, string> BeyondThisMachine => new()
    {
        { "Http:Listen", "*:5080", "`Http:Listen` is `*:5080`" },
        { "Http:Listen", "0.0.0.0:5080", "`Http:Listen` is `0.0.0.0:5080`" },
        { "Http:Listen", "0:5080", "`Http:Listen` is `0:5080`" },
        { "Http:Listen", "[::]:5080", "`Http:Listen` is `[::]:5080`" },
        { "Http:Listen", "192.168.1.5:5080", "`Http:Listen` is `192.168.1.5:5080`" },
        { "Http:Listen", "[::ffff:10.0.0.1]:5080", "`Http:Listen` is `[::ffff:10.0.0.1]:5080`" },
        { "Http:Listen", "localhost:5080; http://[fd00::2]:5080/", "`Http:Listen` is `[fd00::2]:5080`" },
        { "Http:AllowedHosts:0", "case.example", "`Http:AllowedHosts` names `case.example`" },
        { "Http:AllowedHosts:0", "*", "`Http:AllowedHosts` names `*`" },
        { "Http:AllowedHosts:0", "192.168.1.5", "`Http:AllowedHosts` names `192.168.1.5`" },
        { "Bolt:Listen", "0.0.0.0:7687", "`Bolt:Listen` is `0.0.0.0:7687`" },
        { "Bolt:Listen", "[::]:7687", "`Bolt:Listen` is `[::]:7687`" },
        { "Bolt:Listen", "*:7687", "`Bolt:Listen` is `*:7687`" },
        { "Bolt:Listen", "10.1.2.3:7687", "`Bolt:Listen` is `10.1.2.3:7687`" },
        { "urls", "http://+:80", "`urls` is `http://+:80`" },
        { "ASPNETCORE_URLS", "http://localhost:1;http://0.0.0.0:80", "`ASPNETCORE_URLS` is `http://localhost:1;http://0.0.0.0:80`" },
        { "DOTNET_URLS", "http://case.example:80", "`DOTNET_URLS` is `http://case.example:80`" },
    };

    public static TheoryData<string, string> OnThisMachine => new()
    {
        { "Http:Listen", "localhost:5080" },
        { "Http:Listen", "LOCALHOST:5080;127.0.0.2:5080;[::1]:5080;[::ffff:127.0.0.1]:5080" },
        { "Http:AllowedHosts:0", "case.localhost" },
        { "Http:AllowedHosts:0", "127.0.0.1" },
        { "Bolt:Listen", "localhost:7687" },
        { "Bolt:Listen", "[::1]:7687" },
        { "Bolt:Listen", "OFF" },
        { "ASPNETCORE_URLS", "http://localhost:5080" },
        { "ASPNETCORE_URLS", "" },
    };

    [Theory]
    [MemberData(nameof(BeyondThisMachine))]
    public void Program_that_others_could_reach_does_not_start(string setting, string value, string found)
    {
        var error = Assert.Throws<ConfigurationException>(() => Exposure.Read(Settings((setting, value))));

        Assert.Contains(found, error.Message, StringComparison.Ordinal);
        Assert.Contains("ACTORGRAPH_INSECURE=1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bolt_with_a_password_may_be_reached_and_the_rest_may_not()
    {
        (string, string) password = ("Bolt:Password", "correct horse"), bolt = ("Bolt:Listen", "0.0.0.0:7687");

        var exposure = Exposure.Read(Settings(password, bolt));

        Assert.Same(Peers.All, exposure.BoltPeers);
        Assert.Same(Peers.OfThisMachine, exposure.Peers);
        Assert.True(exposure.TellsPassword);
        Assert.False(Exposure.Read(Settings(password, bolt, ("Bolt:Certificate", "case.pem"))).TellsPassword);
        Assert.Throws<ConfigurationException>(() => Exposure.Read(Settings(password, ("Http:Listen", "0.0.0.0:5080"))));
        Assert.Throws<ConfigurationException>(() => Exposure.Read(Settings(("Bolt:Password", "short"), bolt)));
    }

    [Theory]
    [MemberData(nameof(BeyondThisMachine))]
    public void Program_that_others_may_reach_serves_everybody(string setting, string value, string found)
    {
        var exposure = Exposure.Read(Settings((setting, value), ("ACTORGRAPH_INSECURE", "1")));

        Assert.Same(Peers.All, exposure.Peers);
        Assert.NotEmpty(found);
    }

    [Theory]
    [MemberData(nameof(OnThisMachine))]
    public void Program_that_only_this_machine_reaches_serves_only_this_machine(string setting, string value) =>
        Assert.Same(Peers.OfThisMachine, Exposure.Read(Settings((setting, value))).Peers);

    [Fact]
    public void Name_counts_by_the_addresses_that_it_stands_for()
    {
        var self = System.Net.Dns.GetHostName();
        System.Net.IPAddress[] addresses;
        try
        {
            addresses = System.Net.Dns.GetHostAddresses(self);
        }
        catch (System.Net.Sockets.SocketException)
        {
            addresses = [];
        }

        var read = Record.Exception(() => Exposure.Read(Settings(("Bolt:Listen", $"{self}:7687"), ("Http:Listen", $"{self}:5080"))));

        Assert.Equal(addresses.Length > 0 && addresses.All(Loopback.Is), read is null);
        Assert.Equal(read is null, read is not ConfigurationException);
    }

    [Fact]
    public void Everything_that_is_reachable_is_named_at_once()
    {
        var error = Assert.Throws<ConfigurationException>(() => Exposure.Read(Settings(
            ("Http:Listen", "*:80"), ("Bolt:Listen", "*:7687"), ("Http:AllowedHosts:0", "a.example"))));

        Assert.Contains("`Http:Listen` is `*:80` and `Http:AllowedHosts` names `a.example` and `Bolt:Listen` is `*:7687`", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Database_of_another_program_is_not_ours_to_guard_but_the_explorer_on_it_is()
    {
        var remote = ("ACTORGRAPH_DATABASE", "bolt://localhost:7687");

        Assert.Null(Exposure.Read(Settings(remote, ("Bolt:Listen", "0.0.0.0:7687"))).Bolt);
        Assert.Throws<ConfigurationException>(() => Exposure.Read(Settings(remote, ("Http:Listen", "*:5080"))));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("", false)]
    public void Insecure_is_what_was_said_plainly(string value, bool isInsecure) =>
        Assert.Equal(isInsecure, Exposure.Read(Settings(("ACTORGRAPH_INSECURE", value))).IsInsecure);

    [Fact]
    public void Insecure_that_was_not_said_plainly_is_refused() =>
        Assert.Throws<ConfigurationException>(() => Exposure.Read(Settings(("ACTORGRAPH_INSECURE", "yes"))));

    [Theory]
    [InlineData("Bolt:Listen", "7687")]
    [InlineData("Bolt:Listen", "127.0.0.1")]
    [InlineData("Bolt:Listen", "127.0.0.1:70000")]
    [InlineData("Bolt:Listen", "::7687")]
    [InlineData("Bolt:Listen", "a b:7687")]
    [InlineData("Bolt:Listen", "")]
    [InlineData("Http:Listen", ";")]
    public void Address_that_is_none_is_refused(string setting, string value)
    {
        var error = Assert.Throws<ConfigurationException>(() => Exposure.Read(Settings((setting, value))));

        Assert.Contains($"`{setting}`", error.Message, StringComparison.Ordinal);
    }

    internal static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
        .Build();
}
