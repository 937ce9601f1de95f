namespace ActorGraph.Graph;

/// <summary>What a constraint demands.</summary>
public enum ConstraintKind : byte
{
    /// <summary>No two have the same values; who lacks one of them is free.</summary>
    Unique,

    /// <summary>All have all the values, and no two the same.</summary>
    Key,

    /// <summary>All have the property.</summary>
    Existence,

    /// <summary>Who has the property has it of the given type.</summary>
    PropertyType,
}

/// <summary>A constraint of a graph.</summary>
public sealed class ConstraintDefinition
{
    internal ConstraintDefinition(
        string name, ConstraintKind kind, EntityKind entityKind, string token, int tokenId, string[] properties, int[] keyIds, PropertyType? type)
    {
        Name = name;
        Kind = kind;
        EntityKind = entityKind;
        LabelOrType = token;
        TokenId = tokenId;
        Properties = properties;
        KeyIds = keyIds;
        Type = type;
    }

    /// <summary>Its name, unique among indexes and constraints. The index of a uniqueness or key constraint has the same.</summary>
    public string Name { get; }

    /// <summary>What it demands.</summary>
    public ConstraintKind Kind { get; }

    /// <summary>Whether it is of nodes or of relationships.</summary>
    public EntityKind EntityKind { get; }

    /// <summary>The label or type that it speaks of.</summary>
    public string LabelOrType { get; }

    /// <summary>Its id.</summary>
    public int TokenId { get; }

    /// <summary>The property keys; one where <see cref="Kind"/> is existence or type.</summary>
    public IReadOnlyList<string> Properties { get; }

    /// <summary>Their ids.</summary>
    public IReadOnlyList<int> KeyIds { get; }

    /// <summary>The type demanded, where <see cref="Kind"/> is <see cref="ConstraintKind.PropertyType"/>.</summary>
    public PropertyType? Type { get; }

    /// <summary>Whether an index of the same name belongs to it.</summary>
    public bool HasIndex => Kind is ConstraintKind.Unique or ConstraintKind.Key;

    internal bool Demands(int key) => Kind is ConstraintKind.Key or ConstraintKind.Existence && ((int[])KeyIds).AsSpan().Contains(key);
}
