using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Aggregating;

internal sealed class ExtremeAggregator(bool largest) : Aggregator
{
    private Value _extreme;

    public override void Add(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        if (value.IsNull)
            return;
        if (_extreme.IsNull)
        {
            _extreme = value;
            return;
        }

        var order = ValueOrder.Instance.Compare(value, _extreme);
        if (largest ? order > 0 : order < 0)
            _extreme = value;
    }

    public override Value Result() => _extreme;

    public override long EstimatedBytes => 64 + _extreme.EstimatedHeapBytes;
}
