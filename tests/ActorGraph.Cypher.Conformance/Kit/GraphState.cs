namespace ActorGraph.Cypher.Conformance.Kit;

/// <summary>What the side effects of a query are measured by.</summary>
/// <param name="Nodes">The ids of all nodes.</param>
/// <param name="Relationships">The ids of all relationships.</param>
/// <param name="Labels">The labels that nodes carry.</param>
/// <param name="Properties">Every property: the element it belongs to, its key, and its value in canonical text.</param>
public sealed record GraphState(
    IReadOnlySet<string> Nodes,
    IReadOnlySet<string> Relationships,
    IReadOnlySet<string> Labels,
    IReadOnlySet<(string Element, string Key, string Value)> Properties)
{
    /// <summary>The state of the empty graph.</summary>
    public static GraphState Empty { get; } =
        new(new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), new HashSet<(string, string, string)>());
}
