using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using ActorGraph.Web.Access;
using ActorGraph.Web.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ActorGraph.Web.Tests.Access;

public sealed class KestrelGuardTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("192.168.1.5", false)]
    [InlineData("::ffff:192.168.1.5", false)]
    [InlineData("fd00::1", false)]
    public async Task Connection_of_another_machine_is_ended_before_it_is_heard(string remote, bool isHeard)
    {
        var heard = false;
        var place = new ConnectionBuilder(new ServiceCollection().BuildServiceProvider());
        place.Serve(Peers.OfThisMachine);
        place.Run(_ =>
        {
            heard = true;
            return Task.CompletedTask;
        });
        await using var connection = new DefaultConnectionContext { RemoteEndPoint = new IPEndPoint(IPAddress.Parse(remote), 4711) };

        await place.Build()(connection);

        Assert.Equal(isHeard, heard);
        if (!isHeard) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Timeout.Infinite, connection.ConnectionClosed));
    }

    /// <summary>This machine's other addresses, where it has any, are as good as those of other machines.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Client_is_answered_by_its_address_whatever_host_it_names(bool all)
    {
        var peers = all ? Peers.All : Peers.OfThisMachine;
        await using var app = await ServeAsync(kestrel => kestrel.ListenAnyIP(0, place => place.Serve(peers)));
        using var client = new HttpClient();

        foreach (var address in AddressesOfThisMachine())
        {
            var status = await AskAsync(client, address, app);
            Assert.Equal((address, all || Loopback.Is(address) ? HttpStatusCode.OK : null), (address, status));
        }
    }

    [Fact]
    public async Task Place_beyond_this_machine_is_not_bound_whichever_setting_names_it()
    {
        var exposure = Exposure.Read(ExposureTests.Settings());

        await Assert.ThrowsAsync<ConfigurationException>(() => ServeAsync(kestrel => kestrel.Guard(exposure), "http://0.0.0.0:0"));
        await Assert.ThrowsAsync<ConfigurationException>(() => ServeAsync(kestrel => kestrel.Guard(exposure), "http://case.example:0"));
        await using var app = await ServeAsync(kestrel => kestrel.Guard(exposure), "http://127.0.0.1:0");
    }

    private static async Task<WebApplication> ServeAsync(
        Action<KestrelServerOptions> configure, string? url = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(configure);
        if (url is not null) builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapGet("/", () => "answered");
        try
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static async Task<HttpStatusCode?> AskAsync(HttpClient client, IPAddress address, WebApplication app)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{address}:{new Uri(app.Urls.Single()).Port}/") { Headers = { Host = "localhost" } };
        try
        {
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static IEnumerable<IPAddress> AddressesOfThisMachine() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus == OperationalStatus.Up)
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .Where(address => address.AddressFamily == AddressFamily.InterNetwork)
        .Append(IPAddress.Loopback);
}
