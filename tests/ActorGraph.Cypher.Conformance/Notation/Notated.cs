namespace ActorGraph.Cypher.Conformance.Notation;

/// <summary>
/// A value as the kit writes it down: by what it holds, without ids. Both what a scenario expects and what an engine answers
/// are brought to this form and compared by their <see cref="CanonicalText"/>.
/// </summary>
public abstract record Notated;

/// <summary>NULL.</summary>
public sealed record NotatedNull : Notated
{
    /// <summary>The one NULL.</summary>
    public static readonly NotatedNull Instance = new();

    private NotatedNull()
    {
    }
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record NotatedBoolean(bool Value) : Notated;

/// <summary>An integer, such as <c>-42</c>.</summary>
public sealed record NotatedInteger(long Value) : Notated;

/// <summary>A float, such as <c>1.0</c>, <c>1e308</c>, <c>NaN</c> or <c>Inf</c>.</summary>
public sealed record NotatedFloat(double Value) : Notated;

/// <summary>A string in single quotes.</summary>
public sealed record NotatedString(string Value) : Notated;

/// <summary>A temporal or spatial value: its type and its text. The kit writes these as strings, the comparison tells them apart.</summary>
public sealed record NotatedScalar(string Type, string Text) : Notated;

/// <summary><c>[1, 2]</c>.</summary>
public sealed record NotatedList(IReadOnlyList<Notated> Items) : Notated;

/// <summary><c>{a: 1, b: 2}</c>; the order of entries means nothing.</summary>
public sealed record NotatedMap(IReadOnlyDictionary<string, Notated> Entries) : Notated
{
    /// <summary>The map without entries.</summary>
    public static readonly NotatedMap Empty = new(new Dictionary<string, Notated>());
}

/// <summary><c>(:A:B {k: 1})</c>; the order of labels and properties means nothing.</summary>
public sealed record NotatedNode(IReadOnlyList<string> Labels, NotatedMap Properties) : Notated;

/// <summary><c>[:T {k: 1}]</c>.</summary>
public sealed record NotatedRelationship(string Type, NotatedMap Properties) : Notated;

/// <summary><c>&lt;(:A)-[:T]-&gt;(:B)&gt;</c>.</summary>
public sealed record NotatedPath(NotatedNode Start, IReadOnlyList<NotatedStep> Steps) : Notated;

/// <summary>One relationship of a path and the node it leads to; <paramref name="Forward"/> where the arrow points along the path.</summary>
public sealed record NotatedStep(NotatedRelationship Relationship, bool Forward, NotatedNode Node);
