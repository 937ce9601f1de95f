using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ActorGraph.Bolt;
using ActorGraph.Bolt.Server;
using ActorGraph.Bolt.Tests.Server;
using Neo4j.Driver;

namespace ActorGraph.Driver.Tests.Client;

public sealed class ConnectionLossTests
{
    private readonly FakeBackend _backend = new();

    [Theory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task ServerThatComesBack_isUsedAgain(string scheme)
    {
        var server = Listen(0);
        var endPoint = server.EndPoint!;
        await using var driver = GraphDatabase.Driver($"{scheme}://{endPoint}", AuthTokens.None, builder => builder.WithMaxTransactionRetryTime(TimeSpan.Zero));
        await driver.VerifyConnectivityAsync();
        await RunAsync(driver);
        await server.DisposeAsync();
        var error = await Assert.ThrowsAnyAsync<Neo4jException>(() => RunAsync(driver));
        Assert.True(error.IsRetriable);
        await using var again = Listen(endPoint.Port);
        await RunAsync(driver);
    }

    [Fact]
    public async Task ConnectionLostBeforeTheQuery_isTriedAgainByAManagedTransaction()
    {
        var attempts = 0;
        await using var server = new BoltServer(_backend);
        Stream? last = null;
        await using var driver = EmbeddedDriver.Create(async token => last = await server.ConnectAsync(token), AuthTokens.None);
        await using var session = driver.AsyncSession();
        var value = await session.ExecuteWriteAsync(async runner =>
        {
            if (++attempts == 1) await last!.DisposeAsync();
            return (await (await runner.RunAsync("x", new { x = 3 })).SingleAsync())["x"].As<int>();
        });
        Assert.Equal(3, value);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task ConnectionLostDuringCommit_isNotTriedAgain()
    {
        await using var server = new BoltServer(_backend);
        Stream? last = null;
        _backend.OnCommit = () =>
        {
            last!.Dispose();
            return null;
        };
        await using var driver = EmbeddedDriver.Create(async token => last = await server.ConnectAsync(token), AuthTokens.None);
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<ClientException>(() => session.ExecuteWriteAsync(async runner => await (await runner.RunAsync("x")).ConsumeAsync()));
        Assert.Contains("being committed", error.Message, StringComparison.Ordinal);
        Assert.Single(_backend.Calls, call => call == "commit");
    }

    [Fact]
    public async Task ServerThatDoesNotAnswer_isGivenUp()
    {
        await using var driver = EmbeddedDriver.Create(
            _ => ValueTask.FromResult(DuplexStream.CreatePair().Client),
            AuthTokens.None,
            builder => builder.WithConnectionTimeout(TimeSpan.FromMilliseconds(20)));
        await Assert.ThrowsAsync<ServiceUnavailableException>(() => driver.VerifyConnectivityAsync());
    }

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("bolt+x://localhost")]
    public void SchemeThatIsNone_isRefused(string uri) => Assert.Throws<NotSupportedException>(() => GraphDatabase.Driver(uri));

    [Fact]
    public void RoutingContext_isForTheRoutingSchemeOnly()
    {
        Assert.Throws<ArgumentException>(() => GraphDatabase.Driver("bolt://localhost?region=eu"));
        using var driver = GraphDatabase.Driver("neo4j+s://localhost?region=eu");
        Assert.True(driver.Encrypted);
    }

    [Theory]
    [InlineData("bolt+ssc", true)]
    [InlineData("bolt+s", false)]
    public async Task CertificateOfOnesOwn_isTrustedOnlyWhereAsked(string scheme, bool trusted)
    {
        await using var server = new BoltServer(_backend);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var signed = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var certificate = X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pfx), null);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeOneAsync(listener, certificate, server);
        await using (var driver = GraphDatabase.Driver($"{scheme}://{listener.LocalEndpoint}"))
        {
            if (trusted)
                await RunAsync(driver);
            else
                await Assert.ThrowsAsync<SecurityException>(() => RunAsync(driver));
        }

        await serving;
    }

    private static async Task ServeOneAsync(TcpListener listener, X509Certificate2 certificate, BoltServer server)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = new SslStream(client.GetStream());
        try
        {
            await stream.AuthenticateAsServerAsync(certificate);
            await server.ServeAsync(stream);
        }
        catch (Exception error) when (error is IOException or System.Security.Authentication.AuthenticationException)
        {
            // A client that does not trust the certificate hangs up.
        }
    }

    private BoltServer Listen(int port)
    {
        var server = new BoltServer(_backend, new BoltServerOptions { EndPoint = new IPEndPoint(IPAddress.Loopback, port) });
        server.Start();
        return server;
    }

    private static async Task RunAsync(IDriver driver)
    {
        await using var session = driver.AsyncSession();
        await session.ExecuteReadAsync(async runner => await (await runner.RunAsync("RETURN 1")).ConsumeAsync());
    }
}
