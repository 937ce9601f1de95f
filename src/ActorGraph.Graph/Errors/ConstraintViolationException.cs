using ActorGraph.Graph.Values;

namespace ActorGraph.Graph;

/// <summary>A change would break a constraint, or data that is there does not satisfy a new one.</summary>
public sealed class ConstraintViolationException : GraphStoreException
{
    internal ConstraintViolationException(ConstraintDefinition constraint, long id, long? existingId, Value value, string message) : base(message)
    {
        Constraint = constraint;
        Id = id;
        ExistingId = existingId;
        Value = value;
    }

    /// <summary>The constraint.</summary>
    public ConstraintDefinition Constraint { get; }

    /// <summary>The node or relationship that does not satisfy it.</summary>
    public long Id { get; }

    /// <summary>The one that has the same values already, where the constraint demands that they be unique.</summary>
    public long? ExistingId { get; }

    /// <summary>The value in question; a list where the constraint is of several properties; NULL where one is missing.</summary>
    public Value Value { get; }
}
