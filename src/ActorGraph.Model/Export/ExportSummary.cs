namespace ActorGraph.Model.Export;

/// <summary>What an export wrote.</summary>
/// <param name="DerivedLeftOut">Derived relationships, which an import makes again.</param>
public sealed record ExportSummary(long Nodes, long Relationships, long DerivedLeftOut);
