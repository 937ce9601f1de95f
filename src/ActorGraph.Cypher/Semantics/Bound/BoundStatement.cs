using ActorGraph.Cypher.Notifications;

namespace ActorGraph.Cypher.Semantics.Bound;

/// <summary>A query, resolved as a whole.</summary>
/// <param name="Query">What it does.</param>
/// <param name="Slots">How many variables it has; the size of its frame.</param>
/// <param name="Parameters">The parameters it reads.</param>
/// <param name="Updates">Whether it can change the graph.</param>
/// <param name="InTransactions">Whether it makes transactions of its own.</param>
/// <param name="Observations">What was noticed about it.</param>
internal sealed record BoundStatement(
    BoundQuery Query, int Slots, IReadOnlySet<string> Parameters, bool Updates, bool InTransactions, Observations Observations);
