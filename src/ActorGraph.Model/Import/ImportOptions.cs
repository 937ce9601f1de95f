using ActorGraph.Model.Interchange;

namespace ActorGraph.Model.Import;

/// <summary>How an import goes about it.</summary>
public sealed record ImportOptions
{
    /// <summary>What applies when nothing is said.</summary>
    public static ImportOptions Default { get; } = new();

    /// <summary>Bounds of the files.</summary>
    public InterchangeLimits Limits { get; init; } = InterchangeLimits.Default;

    /// <summary>Elements of one transaction. What fits into one is imported whole or not at all.</summary>
    public int TransactionSize { get; init; } = 100_000;

    /// <summary>Elements of one query.</summary>
    public int BatchSize { get; init; } = 1000;

    /// <summary>How long the database may work on one transaction.</summary>
    public TimeSpan TransactionTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Errors after which the checking stops.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Whether elements of the model must keep its rules. Off for a graph that uses its labels for something else.</summary>
    public bool CheckRules { get; init; } = true;
}
