using System.ComponentModel.DataAnnotations;

namespace ActorGraph.Web.Configuration;

/// <summary>Where the embedded engine answers Neo4j's drivers and tools, section `Bolt`.</summary>
public sealed class BoltSettings
{
    /// <summary>`host:port`, or `off`.</summary>
    public string Listen { get; set; } = "127.0.0.1:7687";

    /// <summary>What drivers must log on with, at least 8 characters; empty where they need not.</summary>
    public string Password { get; set; } = "";

    /// <summary>A file whose first line is the password.</summary>
    public string PasswordFile { get; set; } = "";

    /// <summary>A file with the certificate for TLS, and those up to a known authority, in PEM form; empty where there is no TLS.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>A file with the certificate's private key in PEM form; empty where it is in the same file.</summary>
    public string CertificateKey { get; set; } = "";

    /// <summary>Origins beside the explorer's own whose pages may speak Bolt over a WebSocket, as in `http://localhost:7474`.</summary>
    public string[] Origins { get; set; } = [];

    /// <summary>Connections at a time.</summary>
    [Range(1, 100_000)]
    public int MaxConnections { get; set; } = 400;

    /// <summary>Seconds of work after which a query is stopped whose client says nothing of it; 0 for never.</summary>
    [Range(0, 86_400)]
    public int DeadlineSeconds { get; set; }

    public bool IsOff => Listen.Equals("off", StringComparison.OrdinalIgnoreCase);
}
