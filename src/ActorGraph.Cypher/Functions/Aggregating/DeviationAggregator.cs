using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Aggregating;

/// <summary>The standard deviation by Welford's recurrence, in one pass and without the cancellation of sums of squares.</summary>
internal sealed class DeviationAggregator(string function, bool ofSample) : Aggregator
{
    private long _count;
    private double _mean;
    private double _squares;

    public override void Add(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull)
            return;
        var number = arguments[0].Number(function);
        _count++;
        var difference = number - _mean;
        _mean += difference / _count;
        _squares += difference * (number - _mean);
    }

    public override Value Result()
    {
        if (_count == 0)
            return Value.Null;
        var freedom = ofSample ? _count - 1 : _count;
        return Value.Float(freedom == 0 ? 0 : Math.Sqrt(_squares / freedom));
    }
}
