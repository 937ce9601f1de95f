namespace ActorGraph.Cypher.Conformance.Kit;

/// <summary>One scenario of the kit; a row of an Examples table makes one.</summary>
/// <param name="Id">Its stable name: feature path, title and, in an outline, the number of the example row, from 1.</param>
/// <param name="Feature">The name of the feature.</param>
/// <param name="Title">The title of the scenario, as written.</param>
/// <param name="Steps">What to do and what to check, in order.</param>
public sealed record Scenario(string Id, string Feature, string Title, IReadOnlyList<Step> Steps)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
