namespace ActorGraph.Graph;

/// <summary>What an index answers.</summary>
public enum IndexKind : byte
{
    /// <summary>Equality, ranges and prefixes, in the order of the values.</summary>
    Range,

    /// <summary>Which strings contain, start with or end with another.</summary>
    Text,

    /// <summary>Which texts speak of some words, best first.</summary>
    FullText,

    /// <summary>Nothing yet: it is kept so that scripts written for Neo4j run, while points are found by looking at all of them.</summary>
    Point,
}

/// <summary>An index of a graph.</summary>
public sealed class IndexDefinition
{
    internal IndexDefinition(string name, IndexKind kind, EntityKind entityKind, string[] tokens, int[] tokenIds, string[] properties, int[] keyIds)
    {
        Name = name;
        Kind = kind;
        EntityKind = entityKind;
        LabelsOrTypes = tokens;
        TokenIds = tokenIds;
        Properties = properties;
        KeyIds = keyIds;
    }

    /// <summary>Its name, unique among indexes and constraints.</summary>
    public string Name { get; }

    /// <summary>What it answers.</summary>
    public IndexKind Kind { get; }

    /// <summary>Whether it is of nodes or of relationships.</summary>
    public EntityKind EntityKind { get; }

    /// <summary>The labels or types: one, or several for full text, where one of them is enough to be indexed.</summary>
    public IReadOnlyList<string> LabelsOrTypes { get; }

    /// <summary>Their ids.</summary>
    public IReadOnlyList<int> TokenIds { get; }

    /// <summary>The property keys. An entry of a range index needs all of them, one of full text any.</summary>
    public IReadOnlyList<string> Properties { get; }

    /// <summary>Their ids.</summary>
    public IReadOnlyList<int> KeyIds { get; }

    /// <summary>The constraint that the index serves and without which it cannot be dropped; null where there is none.</summary>
    public string? OwningConstraint { get; internal init; }

    /// <summary>Where the view keeps its content.</summary>
    internal int Slot { get; init; }

    internal bool SameSubject(IndexKind kind, EntityKind entityKind, ReadOnlySpan<int> tokens, ReadOnlySpan<int> keys) =>
        Kind == kind && EntityKind == entityKind && ((int[])TokenIds).AsSpan().SequenceEqual(tokens) && ((int[])KeyIds).AsSpan().SequenceEqual(keys);
}
