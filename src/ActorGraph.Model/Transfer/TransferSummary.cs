namespace ActorGraph.Model.Transfer;

/// <summary>What a transfer has done.</summary>
/// <param name="Content">What both sides hold.</param>
/// <param name="Resumed">Whether it went on from where an earlier run had stopped.</param>
/// <param name="NotMade">Indexes and constraints of the source that the target does not take, each as a sentence.</param>
public sealed record TransferSummary(GraphFingerprint Content, bool Resumed, IReadOnlyList<string> NotMade);
