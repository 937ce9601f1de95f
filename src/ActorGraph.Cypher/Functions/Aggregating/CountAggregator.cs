using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Aggregating;

internal sealed class CountAggregator : Aggregator
{
    private long _count;

    public override void Add(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (!arguments[0].IsNull)
            _count++;
    }

    public override Value Result() => Value.Integer(_count);
}
