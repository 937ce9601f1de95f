using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Tests.Compared;

/// <summary>One query, what it is asked of, and what Neo4j answered.</summary>
/// <param name="Id">The name of the file and of the case.</param>
/// <param name="Before">The statements that make the graph.</param>
/// <param name="Parameters">What is given to the query.</param>
/// <param name="InOrder">Whether the order of the rows counts.</param>
/// <param name="Notified">Whether notifications count.</param>
/// <param name="Query">The query.</param>
/// <param name="Recorded">Neo4j's answer; null where it has not been recorded.</param>
/// <param name="Ours">Our answer, where it differs on purpose.</param>
internal sealed record ComparisonCase(
    string Id,
    IReadOnlyList<string> Before,
    IReadOnlyDictionary<string, Notated> Parameters,
    bool InOrder,
    bool Notified,
    string Query,
    Answer? Recorded,
    Answer? Ours);
