using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ActorGraph.Cypher;
using ActorGraph.TestSupport.Telemetry;
using Microsoft.Extensions.Logging;
using Neo4j.Driver;

namespace ActorGraph.Server.Tests;

public sealed class TlsTests : IAsyncLifetime
{
    private readonly X509Certificate2 _certificate = SelfSigned();
    private readonly HeardLog _log = new();
    private readonly CaseServer _server;

    public TlsTests() => _server = new CaseServer(
        CypherDatabase.InMemory(),
        new CaseServerOptions
        {
            Tls = new SslServerAuthenticationOptions { ServerCertificate = _certificate },
            Loggers = _log,
        });

    public ValueTask InitializeAsync()
    {
        _server.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificate.Dispose();
        _log.Dispose();
    }

    [Theory]
    [InlineData("bolt+ssc")]
    [InlineData("neo4j+ssc")]
    [InlineData("bolt")]
    public async Task Client_ofThisMachine_isServedWithAndWithoutTls(string scheme)
    {
        await using var driver = GraphDatabase.Driver($"{scheme}://{_server.EndPoint}", AuthTokens.None);
        var answer = await driver.ExecutableQuery("UNWIND range(1, 5000) AS x RETURN x").ExecuteAsync(TestContext.Current.CancellationToken);
        Assert.Equal(5000, answer.Result.Count);
    }

    [Fact]
    public async Task Client_thatTrustsKnownAuthoritiesOnly_doesNotConnect()
    {
        await using var driver = GraphDatabase.Driver($"bolt+s://{_server.EndPoint}", AuthTokens.None);
        await Assert.ThrowsAnyAsync<Neo4jException>(driver.VerifyConnectivityAsync);
    }

    [Fact]
    public async Task Handshake_thatIsNone_endsTheConnectionOnly()
    {
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(_server.EndPoint!, TestContext.Current.CancellationToken);
            var stream = client.GetStream();
            await stream.WriteAsync(Convert.FromHexString("16030100050100000100"), TestContext.Current.CancellationToken);
            client.Client.Shutdown(SocketShutdown.Send);
            var answer = new byte[64];
            while (await stream.ReadAsync(answer, TestContext.Current.CancellationToken) > 0)
            {
            }
        }

        await Client_ofThisMachine_isServedWithAndWithoutTls("bolt+ssc");
        Assert.DoesNotContain(_log.Entries, entry => entry.Level >= LogLevel.Error);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
