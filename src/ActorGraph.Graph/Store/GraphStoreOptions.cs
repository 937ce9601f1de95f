namespace ActorGraph.Graph;

/// <summary>How a store is opened and what it allows.</summary>
public sealed record GraphStoreOptions
{
    /// <summary>Whether opening a case file that does not exist is an error rather than the start of a new case.</summary>
    public bool MustExist { get; init; }

    /// <summary>
    /// Whether the case is only read: nothing is written beside it or in it, and what cannot be read of it is left out and named in
    /// <see cref="GraphStore.Findings"/>.
    /// </summary>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// Whether to go on from what there is where commits that were acknowledged are missing, or the file is damaged, after the remains
    /// were set aside. Else of such a case what is left can only be read; where the file is damaged that has to be asked for.
    /// </summary>
    public bool AcceptLoss { get; init; }

    /// <summary>How long <see cref="GraphStore.BeginWrite"/> waits for the transaction that is writing, unless it is told otherwise.</summary>
    public TimeSpan WriterWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The largest property value, in bytes as estimated in memory.</summary>
    public long MaxPropertyBytes { get; init; } = 32L << 20;

    /// <summary>How many bytes the log of a case file may reach before a checkpoint folds it into the snapshot.</summary>
    public long CheckpointLogBytes { get; init; } = 16L << 20;
}
