#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>The settings of a transaction. Made by <see cref="TransactionConfigBuilder"/>.</summary>
public sealed class TransactionConfig
{
    internal static readonly TransactionConfig Default = new();

    internal TransactionConfig()
    {
    }

    /// <summary>After how long the server ends the transaction; null is the server's setting, zero is never.</summary>
    public TimeSpan? Timeout { get; internal set; }

    /// <summary>Entries that the server shows beside the running transaction.</summary>
    public IDictionary<string, object> Metadata { get; internal set; } = new Dictionary<string, object>();
}
