using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ActorGraph.Cypher;
using ActorGraph.Server;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;

namespace ActorGraph.Web.Tests.Database;

/// <summary>Why a case on a server cannot be opened is said when the program starts, and says which setting to look at.</summary>
public sealed class RemoteCaseTests
{
    [Fact]
    public async Task Database_that_the_server_does_not_have_is_named()
    {
        await using var server = Listening(new CaseServerOptions());

        var refused = await RefusedAsync("bolt", server, name: "nope");

        Assert.Contains("has no database `nope`", refused, StringComparison.Ordinal);
        Assert.Contains("ACTORGRAPH_DATABASE_NAME", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_that_is_not_trusted_is_called_so()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var server = Listening(new CaseServerOptions { Tls = new SslServerAuthenticationOptions { ServerCertificate = certificate } });

        var refused = await RefusedAsync("bolt+s", server);

        Assert.Contains("has a certificate that is not trusted here", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("ACTORGRAPH_PASSWORD", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_that_is_wrong_is_called_so()
    {
        await using var server = Listening(new CaseServerOptions { Password = "correct horse" });

        var refused = await RefusedAsync("bolt", server);

        Assert.Contains("refuses the user `reader`", refused, StringComparison.Ordinal);
        Assert.Contains("Set `ACTORGRAPH_USER` and `ACTORGRAPH_PASSWORD`.", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verb_that_has_options_of_its_own_names_them()
    {
        await using var server = Listening(new CaseServerOptions { Password = "correct horse" });
        var wrong = new DatabaseSettings(new Uri($"bolt://{server.EndPoint}"), "reader", "wrong", null);
        var absent = wrong with { Password = "correct horse", Name = "nope" };

        var password = await Assert.ThrowsAsync<ConfigurationException>(() => RemoteCase.ConnectAsync(wrong, RemoteNaming.ByOptions));
        var database = await Assert.ThrowsAsync<ConfigurationException>(() => RemoteCase.ConnectAsync(absent, RemoteNaming.ByOptions));

        Assert.Contains("Name the user with `--user` or `ACTORGRAPH_USER`", password.Message, StringComparison.Ordinal);
        Assert.Contains("Set `--database`, or `ACTORGRAPH_DATABASE_NAME`", database.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("neo4j")]
    public async Task Database_that_answers_is_known_by_its_name(string? named)
    {
        await using var server = Listening(new CaseServerOptions());

        await using var remote = await RemoteCase.ConnectAsync(new DatabaseSettings(new Uri($"bolt://{server.EndPoint}"), null, null, named));

        Assert.Equal((named, "neo4j"), (remote.Database, remote.DatabaseName));
    }

    private static CaseServer Listening(CaseServerOptions options)
    {
        var server = new CaseServer(CypherDatabase.InMemory(), options);
        server.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        return server;
    }

    private static async Task<string> RefusedAsync(string scheme, CaseServer server, string? name = null)
    {
        var settings = new DatabaseSettings(new Uri($"{scheme}://{server.EndPoint}"), "reader", "wrong", name);
        return (await Assert.ThrowsAsync<ConfigurationException>(() => RemoteCase.ConnectAsync(settings))).Message;
    }
}
