using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions;

/// <summary>The state of an aggregating function for one group of rows. DISTINCT is the caller's: it adds only what it has not added.</summary>
internal abstract class Aggregator
{
    /// <summary>Takes the arguments of one row.</summary>
    public abstract void Add(FunctionContext context, ReadOnlySpan<Value> arguments);

    /// <summary>The result for the rows taken so far.</summary>
    public abstract Value Result();

    /// <summary>An estimate of what the state occupies, in bytes.</summary>
    public virtual long EstimatedBytes => 64;
}
