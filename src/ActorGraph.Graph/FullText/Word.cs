namespace ActorGraph.Graph.FullText;

/// <summary>A word as terms.</summary>
/// <param name="Parts">Its terms, one after the other: mostly one.</param>
/// <param name="Whole">What it is without its apostrophes, by which some write it; null where it has none.</param>
internal readonly record struct Word(IReadOnlyList<string> Parts, string? Whole);
