#nullable disable annotations
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Neo4j.Driver;

/// <summary>Decides whether a server's certificate is trusted.</summary>
public abstract class TrustManager
{
    /// <summary>True when the certificate is trusted for the address.</summary>
    public abstract bool ValidateServerCertificate(
        Uri uri, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors);

    /// <summary>Trusts every certificate; with <paramref name="verifyHostname"/> only one made for the host.</summary>
    public static TrustManager CreateInsecure(bool verifyHostname = false) =>
        new Rule((_, _, errors) => !verifyHostname || !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch));

    /// <summary>Trusts certificates whose chain ends in an authority that the system trusts.</summary>
    public static TrustManager CreateChainTrust(
        bool verifyHostname = true,
        X509RevocationMode revocationMode = X509RevocationMode.NoCheck,
        X509RevocationFlag revocationFlag = X509RevocationFlag.ExcludeRoot,
        bool useMachineContext = false) =>
        new Rule((certificate, _, errors) =>
        {
            if (verifyHostname && errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) return false;
            using var chain = new X509Chain(useMachineContext);
            chain.ChainPolicy.RevocationMode = revocationMode;
            chain.ChainPolicy.RevocationFlag = revocationFlag;
            return chain.Build(certificate);
        });

    /// <summary>Trusts certificates whose chain ends in one of the given certificates, or that are one of them.</summary>
    public static TrustManager CreateCertTrust(IEnumerable<X509Certificate2> trusted, bool verifyHostname = true)
    {
        var roots = new X509Certificate2Collection(trusted.ToArray());
        return new Rule((certificate, _, errors) =>
        {
            if (verifyHostname && errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) return false;
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            chain.ChainPolicy.CustomTrustStore.AddRange(roots);
            return chain.Build(certificate);
        });
    }

    private sealed class Rule(Func<X509Certificate2, X509Chain, SslPolicyErrors, bool> trusts) : TrustManager
    {
        public override bool ValidateServerCertificate(
            Uri uri, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors) =>
            certificate is not null && trusts(certificate, chain, sslPolicyErrors);
    }
}
