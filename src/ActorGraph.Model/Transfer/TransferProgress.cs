namespace ActorGraph.Model.Transfer;

/// <summary>How far a transfer is.</summary>
/// <param name="Done">Elements of this phase that are done.</param>
/// <param name="Total">Elements of this phase.</param>
public sealed record TransferProgress(TransferPhase Phase, long Done, long Total);
