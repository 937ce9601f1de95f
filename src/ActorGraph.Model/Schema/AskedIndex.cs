namespace ActorGraph.Model.Schema;

/// <summary>A full-text index that can be asked now.</summary>
/// <param name="IsFolded">Whether words have to be asked for without accents.</param>
/// <param name="LeftOut">Words that it does not have, and that are not to be asked for.</param>
public sealed record AskedIndex(string Name, bool IsFolded, IReadOnlySet<string> LeftOut);
