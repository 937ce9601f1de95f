using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Aggregating;

internal sealed class CollectAggregator : Aggregator
{
    private readonly List<Value> _items = [];
    private long _heapBytes;

    public override void Add(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        if (value.IsNull)
            return;
        _items.Add(value);
        _heapBytes += value.EstimatedHeapBytes;
    }

    public override Value Result() => Value.List([.. _items]);

    // Beside the items as they are collected stands the list that is made of them at last.
    public override long EstimatedBytes => 96 + 16L * (_items.Capacity + _items.Count) + _heapBytes;
}
