namespace ActorGraph.Graph;

/// <summary>Why a change of the schema was refused.</summary>
public enum SchemaProblem
{
    /// <summary>There is an index or constraint of the same name and meaning.</summary>
    EquivalentExists,

    /// <summary>An index of another name means the same, or is of the properties that a constraint would have an index of.</summary>
    IndexExists,

    /// <summary>A constraint of another name means the same, or has an index of the same properties.</summary>
    ConstraintExists,

    /// <summary>The name belongs to another index.</summary>
    IndexNameTaken,

    /// <summary>The name belongs to another constraint.</summary>
    ConstraintNameTaken,

    /// <summary>There is no index of that name.</summary>
    IndexNotFound,

    /// <summary>There is no constraint of that name.</summary>
    ConstraintNotFound,

    /// <summary>The index belongs to a constraint and goes with it only.</summary>
    BelongsToConstraint,

    /// <summary>What was asked for does not make an index or a constraint.</summary>
    Invalid,
}

/// <summary>An index or a constraint could not be created, dropped or used.</summary>
public sealed class SchemaException(SchemaProblem problem, string name, string message) : GraphStoreException(message)
{
    /// <summary>Why.</summary>
    public SchemaProblem Problem { get; } = problem;

    /// <summary>The name of the index or constraint: of the one that is in the way, where one is.</summary>
    public string Name { get; } = name;
}
