using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ActorGraph.Bolt.Server;
using ActorGraph.Bolt.Tests.Server;
using Neo4j.Driver;

namespace ActorGraph.Driver.Tests.Configuration;

public sealed class ConfigBuilderTests
{
    [Fact]
    public async Task Logger_hearsWhatTheDriverDoes_andNoCredentials()
    {
        var backend = new FakeBackend();
        await using var server = Listen(backend);
        var log = new HeardLines();
        await using var driver = GraphDatabase.Driver($"bolt://{server.EndPoint}", AuthTokens.Basic("ada", "secret"), builder => builder.WithLogger(log));
        var attempts = 0;
        await using var session = driver.AsyncSession();

        await session.ExecuteReadAsync(_ => ++attempts == 1 ? throw new TransientException("Neo.TransientError.General.Busy", "Busy.") : Task.CompletedTask);

        Assert.Same(log, driver.Config.Logger);
        Assert.Contains($"Debug: Connected to {server.EndPoint}, which is Neo4j/5.26.0, by Bolt 5.8.", log.Lines);
        Assert.Contains(log.Lines, line => line.StartsWith("Warn: A transaction failed and is tried again in ", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Resolver_saysWhereTheClusterIsLookedFor()
    {
        var backend = new FakeBackend();
        await using var server = Listen(backend);
        await using var driver = GraphDatabase.Driver(
            "neo4j://nowhere.invalid", AuthTokens.None, builder => builder.WithResolver(new OneAddress(ServerAddress.From("127.0.0.1", server.EndPoint!.Port))));

        // The server names itself by the address that the driver was given, so that it is found and then not reached.
        await Assert.ThrowsAnyAsync<Neo4jException>(() => driver.VerifyConnectivityAsync());

        Assert.Contains("open", backend.Calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task HostByName_isReachedByTheAddressesThatAreEnabled(bool six)
    {
        await using var server = Listen(new FakeBackend());
        await using var driver = GraphDatabase.Driver($"bolt://localhost:{server.EndPoint!.Port}", AuthTokens.None, builder => builder.WithIpv6Enabled(six));

        await driver.VerifyConnectivityAsync();

        Assert.Equal(six, driver.Config.Ipv6Enabled);
    }

    [Fact]
    public void TrustRule_decidesWhichCertificatesAreTrusted()
    {
        using var key = RSA.Create(2048);
        using var own = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var file = System.IO.Path.GetTempFileName();
        File.WriteAllText(file, own.ExportCertificatePem());

        Assert.True(Trusts(builder => builder.WithCertificateTrustRule(CertificateTrustRule.TrustAny, (IReadOnlyList<string>?)null)));
        Assert.False(Trusts(builder => builder.WithCertificateTrustRule(CertificateTrustRule.TrustSystem, (IReadOnlyList<string>?)null)));
        Assert.True(Trusts(builder => builder.WithCertificateTrustRule(CertificateTrustRule.TrustList, [own])));
        Assert.True(Trusts(builder => builder.WithCertificateTrustRule(CertificateTrustRule.TrustList, [file])));
        Assert.Throws<ArgumentException>(() => Trusts(builder => builder.WithCertificateTrustRule(CertificateTrustRule.TrustList, Array.Empty<string>())));
        File.Delete(file);

        bool Trusts(Action<ConfigBuilder> configure)
        {
            using var driver = GraphDatabase.Driver("bolt://localhost", AuthTokens.None, configure);
            return driver.Config.TrustManager.ValidateServerCertificate(new Uri("bolt://localhost"), own, new X509Chain(), default);
        }
    }

    private static BoltServer Listen(FakeBackend backend)
    {
        var server = new BoltServer(backend, new BoltServerOptions { EndPoint = new IPEndPoint(IPAddress.Loopback, 0) });
        server.Start();
        return server;
    }

    private sealed class OneAddress(ServerAddress address) : IServerAddressResolver
    {
        public ISet<ServerAddress> Resolve(ServerAddress asked) => new HashSet<ServerAddress> { address };
    }

    private sealed class HeardLines : ILogger
    {
        public List<string> Lines { get; } = [];

        public void Error(Exception cause, string message, params object[] args) => Hear("Error", message, args);

        public void Warn(Exception cause, string message, params object[] args) => Hear("Warn", message, args);

        public void Info(string message, params object[] args) => Hear("Info", message, args);

        public void Debug(string message, params object[] args) => Hear("Debug", message, args);

        public void Trace(string message, params object[] args) => Hear("Trace", message, args);

        public bool IsTraceEnabled() => true;

        public bool IsDebugEnabled() => true;

        private void Hear(string level, string message, object[] args)
        {
            lock (Lines) Lines.Add($"{level}: {string.Format(System.Globalization.CultureInfo.InvariantCulture, message, args)}");
        }
    }
}
