using Neo4j.Driver;

namespace ActorGraph.Model.Derivation;

/// <summary>How what is stored differs from what the record asks for.</summary>
/// <param name="Missing">To be created.</param>
/// <param name="Stale">Stored with other properties than the record asks for.</param>
/// <param name="Surplus">Stored, but nothing on record stands behind them.</param>
/// <param name="Facts">Facts whose mark as contested is wrong, with the properties that they should have.</param>
public sealed record DerivationDifference(
    IReadOnlyList<DerivedRelationship> Missing,
    IReadOnlyList<(IRelationship Stored, DerivedRelationship Expected)> Stale,
    IReadOnlyList<IRelationship> Surplus,
    IReadOnlyList<(IRelationship Stored, Dictionary<string, object> Expected)> Facts)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Missing.Count + Stale.Count + Surplus.Count + Facts.Count == 0;
}
