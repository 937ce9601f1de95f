using ActorGraph.Model.Derivation;

namespace ActorGraph.Model.Import;

/// <summary>What an import did.</summary>
/// <param name="DerivedSkipped">Derived relationships that the files held and that were made anew instead.</param>
/// <param name="Transactions">How many were committed.</param>
public sealed record ImportSummary(
    long NodesCreated,
    long NodesReplaced,
    long RelationshipsCreated,
    long RelationshipsReplaced,
    long DerivedSkipped,
    int Transactions,
    DerivationSummary Derived)
{
    /// <summary>What the files say that the cases lacked which they were written from, each as a sentence.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
