using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Configuration;

public sealed class BoltSecretsTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    [Theory]
    [InlineData("", null)]
    [InlineData("12345678", "12345678")]
    public void Password_isThatOfTheSetting(string given, string? password) =>
        Assert.Equal(password, BoltSecrets.PasswordOf(new BoltSettings { Password = given }));

    [Fact]
    public void Password_ofAFile_isItsFirstLine()
    {
        var file = Path.Combine(folder.Path, "password");
        File.WriteAllText(file, "from a file\nnot this\n");

        Assert.Equal("from a file", BoltSecrets.PasswordOf(new BoltSettings { PasswordFile = file }));
    }

    [Fact]
    public void Password_thatCannotBeUsed_isToldAtTheStart()
    {
        var none = Path.Combine(folder.Path, "none");

        Assert.Contains("has 7 characters", Assert.Throws<ConfigurationException>(() => BoltSecrets.PasswordOf(new BoltSettings { Password = "1234567" })).Message, StringComparison.Ordinal);
        Assert.Contains(none, Assert.Throws<ConfigurationException>(() => BoltSecrets.PasswordOf(new BoltSettings { PasswordFile = none })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Certificate_isReadWithItsKey(bool inOneFile)
    {
        var (certificate, key) = WritePem(inOneFile);

        var tls = BoltSecrets.TlsOf(new BoltSettings { Certificate = certificate, CertificateKey = inOneFile ? "" : key });

        Assert.True(tls!.ServerCertificateContext!.TargetCertificate.HasPrivateKey);
    }

    [Fact]
    public void Certificate_thatCannotBeUsed_isToldAtTheStart()
    {
        var (certificate, _) = WritePem(inOneFile: false);
        foreach (var file in new[] { certificate, Path.Combine(folder.Path, "none.pem") })
        {
            var error = Assert.Throws<ConfigurationException>(() => BoltSecrets.TlsOf(new BoltSettings { Certificate = file }));
            Assert.Contains(file, error.Message, StringComparison.Ordinal);
        }
    }

    private (string Certificate, string Key) WritePem(bool inOneFile)
    {
        using var rsa = RSA.Create(2048);
        using var made = new CertificateRequest("CN=localhost", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var (certificate, key) = (Path.Combine(folder.Path, $"{Guid.NewGuid():N}.pem"), Path.Combine(folder.Path, $"{Guid.NewGuid():N}.key"));
        File.WriteAllText(certificate, made.ExportCertificatePem() + "\n" + (inOneFile ? rsa.ExportPkcs8PrivateKeyPem() : ""));
        File.WriteAllText(key, rsa.ExportPkcs8PrivateKeyPem());
        return (certificate, key);
    }
}
