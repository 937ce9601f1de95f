namespace ActorGraph.Bolt.Server;

/// <summary>An operator of a plan, with those that feed it.</summary>
public sealed record BoltPlan
{
    /// <summary>The operator's name.</summary>
    public required string OperatorType { get; init; }

    /// <summary>What the operator was told: plain values as for parameters.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; init; } = new Dictionary<string, object?>();

    /// <summary>The variables in scope after it.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>The operators that feed it.</summary>
    public IReadOnlyList<BoltPlan> Children { get; init; } = [];

    /// <summary>What it cost; null in a plan that was not run.</summary>
    public BoltOperatorProfile? Profile { get; init; }
}
