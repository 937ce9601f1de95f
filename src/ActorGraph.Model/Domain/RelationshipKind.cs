namespace ActorGraph.Model.Domain;

/// <summary>A relationship type of the model: what it may join and what it carries.</summary>
/// <param name="From">Labels of which the node it starts at has one.</param>
/// <param name="To">Labels of which the node it ends at has one.</param>
/// <param name="IsContestable">Whether a denial can make it contested.</param>
public sealed record RelationshipKind(
    string Type,
    RelationshipLayer Layer,
    IReadOnlyList<string> From,
    IReadOnlyList<string> To,
    IReadOnlyList<PropertyRule> Properties,
    bool IsContestable = false);
