using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Conformance.Kit;

/// <summary>Columns and rows: what a scenario expects, or what an engine gave.</summary>
public sealed record ResultTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Notated>> Rows);
