namespace ActorGraph.Model.Derivation;

/// <summary>What a rebuild of the derived relationships changed.</summary>
/// <param name="FactsMarked">Facts whose status became contested, or no longer is.</param>
public sealed record DerivationSummary(int Created, int Updated, int Deleted, int FactsMarked)
{
    /// <summary>Whether everything was as it should be.</summary>
    public bool IsUnchanged => this is { Created: 0, Updated: 0, Deleted: 0, FactsMarked: 0 };
}
