using ActorGraph.Cypher.Syntax;

namespace ActorGraph.Cypher.Notifications;

/// <summary>A name of the graph that a query reads by.</summary>
internal sealed record NameUse(NameSort Sort, string Name, SourceSpan Span);

/// <summary>What a name is the name of.</summary>
internal enum NameSort
{
    Label,
    RelationshipType,
    PropertyKey,
}
