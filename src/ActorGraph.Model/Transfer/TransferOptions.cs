namespace ActorGraph.Model.Transfer;

/// <summary>How much a transfer holds at a time.</summary>
public sealed record TransferOptions
{
    /// <summary>Elements that one transaction writes at most.</summary>
    public int BatchElements { get; init; } = 2000;

    /// <summary>Bytes of property values after which a transaction takes no further element.</summary>
    public int BatchBytes { get; init; } = 4 * 1024 * 1024;
}
