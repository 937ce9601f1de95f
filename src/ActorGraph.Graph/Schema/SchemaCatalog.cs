using System.Diagnostics.CodeAnalysis;

namespace ActorGraph.Graph.Schema;

/// <summary>The indexes and constraints of one root, immutable, and which of them a change has to look at.</summary>
internal sealed class SchemaCatalog
{
    public static readonly SchemaCatalog Empty = new([], [], 0);

    private readonly Dictionary<(EntityKind, int Key), SchemaPart> _byKey = [];
    private readonly Dictionary<(EntityKind, int Token), SchemaPart> _byToken = [];

    private SchemaCatalog(IndexDefinition[] indexes, ConstraintDefinition[] constraints, int nextSlot)
    {
        Indexes = indexes;
        Constraints = constraints;
        NextSlot = nextSlot;
        foreach (var index in indexes)
        {
            foreach (var key in index.KeyIds)
                Part(_byKey, index.EntityKind, key).Indexes.Add(index);
            foreach (var token in index.TokenIds)
                Part(_byToken, index.EntityKind, token).Indexes.Add(index);
        }

        foreach (var constraint in constraints)
        {
            foreach (var key in constraint.KeyIds)
                Part(_byKey, constraint.EntityKind, key).Constraints.Add(constraint);
            Part(_byToken, constraint.EntityKind, constraint.TokenId).Constraints.Add(constraint);
        }
    }

    public IndexDefinition[] Indexes { get; }

    public ConstraintDefinition[] Constraints { get; }

    /// <summary>The place for the content of the next index.</summary>
    public int NextSlot { get; }

    public bool IsEmpty => Indexes.Length == 0 && Constraints.Length == 0;

    /// <summary>The indexes and constraints that speak of a property key.</summary>
    public bool TryByKey(EntityKind kind, int key, [NotNullWhen(true)] out SchemaPart? part) => _byKey.TryGetValue((kind, key), out part);

    /// <summary>The indexes and constraints that speak of a label or type.</summary>
    public bool TryByToken(EntityKind kind, int token, [NotNullWhen(true)] out SchemaPart? part) => _byToken.TryGetValue((kind, token), out part);

    public IndexDefinition? FindIndex(string name) => Array.Find(Indexes, i => i.Name == name);

    public ConstraintDefinition? FindConstraint(string name) => Array.Find(Constraints, c => c.Name == name);

    public SchemaCatalog With(IndexDefinition index) => new([.. Indexes, index], Constraints, Math.Max(NextSlot, index.Slot + 1));

    public SchemaCatalog With(ConstraintDefinition constraint) => new(Indexes, [.. Constraints, constraint], NextSlot);

    public SchemaCatalog Without(IndexDefinition index) => new([.. Indexes.Where(i => i != index)], Constraints, NextSlot);

    public SchemaCatalog Without(ConstraintDefinition constraint) => new(Indexes, [.. Constraints.Where(c => c != constraint)], NextSlot);

    private static SchemaPart Part(Dictionary<(EntityKind, int), SchemaPart> parts, EntityKind kind, int number)
    {
        if (!parts.TryGetValue((kind, number), out var part))
            parts.Add((kind, number), part = new SchemaPart());
        return part;
    }
}

/// <summary>The indexes and constraints that one key, label or type is part of.</summary>
internal sealed class SchemaPart
{
    public List<IndexDefinition> Indexes { get; } = [];

    public List<ConstraintDefinition> Constraints { get; } = [];
}
