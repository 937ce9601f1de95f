#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A transaction. Disposing one that is open rolls it back.</summary>
public interface IAsyncTransaction : IAsyncQueryRunner
{
    /// <summary>The transaction's settings.</summary>
    TransactionConfig TransactionConfig { get; }

    /// <summary>Makes what was written durable.</summary>
    Task CommitAsync();

    /// <summary>Drops what was written.</summary>
    Task RollbackAsync();
}
