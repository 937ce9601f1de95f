using System.ComponentModel.DataAnnotations;
using ActorGraph.Cypher;

namespace ActorGraph.Web.Configuration;

/// <summary>How transactions of the embedded engine live together, section `Transactions`.</summary>
public sealed class TransactionSettings
{
    /// <summary>What a transaction sees of the commits of others, where its metadata do not say.</summary>
    public IsolationLevel Isolation { get; set; } = IsolationLevel.ReadCommitted;

    /// <summary>Seconds that a transaction waits at most for others to have written.</summary>
    [Range(1, 86_400)]
    public int WriterWaitSeconds { get; set; } = 60;

    /// <summary>Seconds after which a transaction is ended that holds the writer's lock, is idle, and is waited for; 0 for never.</summary>
    [Range(0, 86_400)]
    public int WriterIdleSeconds { get; set; } = 10;
}
