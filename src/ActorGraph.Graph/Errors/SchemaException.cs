namespace ActorGraph.Graph;

/// <summary>Why a change of the schema was refused.</summary>
public enum SchemaProblem
{
    /// <summary>There is an index or constraint of the same meaning.</summary>
    EquivalentExists,

    /// <summary>A constraint needs an index of its own, but there is another of the same properties.</summary>
    IndexInTheWay,

    /// <summary>The name belongs to another index or constraint.</summary>
    NameTaken,

    /// <summary>There is no index or constraint of that name.</summary>
    NotFound,

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
