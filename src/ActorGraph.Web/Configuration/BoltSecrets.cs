using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ActorGraph.Web.Configuration;

/// <summary>What guards the embedded engine's port: the password and the certificate that the settings name.</summary>
internal static class BoltSecrets
{
    private const int ShortestPassword = 8;

    /// <summary>The password; null where none is asked for.</summary>
    /// <exception cref="ConfigurationException">It is too short, or its file cannot be read.</exception>
    public static string? PasswordOf(BoltSettings bolt)
    {
        if (bolt is { Password.Length: > 0, PasswordFile.Length: > 0 })
            throw new ConfigurationException("`Bolt:Password` and `Bolt:PasswordFile` are both set. Set one of them.");
        var password = bolt.Password.Length > 0 ? bolt.Password : bolt.PasswordFile.Length > 0 ? FirstLineOf(bolt.PasswordFile) : null;
        if (password is { Length: < ShortestPassword })
            throw new ConfigurationException($"The password of `Bolt` has {password.Length} characters. It needs {ShortestPassword} or more.");
        return password;
    }

    /// <summary>The certificate with its key and chain; null where there is none.</summary>
    /// <exception cref="ConfigurationException">A file cannot be read, or holds no certificate or not its key.</exception>
    public static SslServerAuthenticationOptions? TlsOf(BoltSettings bolt)
    {
        if (bolt.Certificate.Length == 0)
            return bolt.CertificateKey.Length == 0
                ? null
                : throw new ConfigurationException($"`Bolt:CertificateKey` is `{bolt.CertificateKey}`, but `Bolt:Certificate` names no certificate. Set both, or none.");
        try
        {
            using var read = X509Certificate2.CreateFromPemFile(bolt.Certificate, bolt.CertificateKey.Length > 0 ? bolt.CertificateKey : null);
            var chain = new X509Certificate2Collection();
            chain.ImportFromPemFile(bolt.Certificate);

            // Windows takes no key for TLS that was not in a store of keys.
            var certificate = X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
            return new SslServerAuthenticationOptions { ServerCertificateContext = SslStreamCertificateContext.Create(certificate, chain, offline: true) };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new ConfigurationException(
                $"`Bolt:Certificate` names `{bolt.Certificate}`{(bolt.CertificateKey.Length > 0 ? $" and `Bolt:CertificateKey` `{bolt.CertificateKey}`" : "")}, "
                + $"which cannot be used: {error.Message} Both are PEM files; the key may stand in the first.");
        }
    }

    private static string FirstLineOf(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault() ?? "";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"`Bolt:PasswordFile` names `{file}`, which cannot be read: {error.Message}");
        }
    }
}
