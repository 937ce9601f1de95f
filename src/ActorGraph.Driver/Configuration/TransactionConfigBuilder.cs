#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Builds the settings of a transaction.</summary>
public sealed class TransactionConfigBuilder
{
    private readonly TransactionConfig _config;

    internal TransactionConfigBuilder(TransactionConfig config) => _config = config;

    internal static TransactionConfig Build(Action<TransactionConfigBuilder> action)
    {
        if (action is null) return TransactionConfig.Default;
        var config = new TransactionConfig();
        action(new TransactionConfigBuilder(config));
        return config;
    }

    /// <summary>Sets after how long the server ends the transaction; null is the server's setting, zero is never.</summary>
    public TransactionConfigBuilder WithTimeout(TimeSpan? timeout)
    {
        if (timeout < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The timeout of a transaction is not negative.");
        _config.Timeout = timeout;
        return this;
    }

    /// <summary>Sets the entries that the server shows beside the running transaction.</summary>
    public TransactionConfigBuilder WithMetadata(IDictionary<string, object> metadata)
    {
        _config.Metadata = metadata ?? throw new ArgumentNullException(nameof(metadata));
        return this;
    }
}
