using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Aggregating;

/// <summary>A running average, which never holds a sum that could overflow.</summary>
internal sealed class AverageAggregator : Aggregator
{
    private long _count;
    private double _average;
    private DurationValue? _span;

    public override void Add(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        if (value.IsNull)
            return;
        if (value.As<DurationValue>() is { } span)
        {
            if (_span is null && _count > 0)
                throw RuntimeErrors.NumbersWithDurations("avg");
            _count++;
            _span = _span is null ? span : TemporalArithmetic.Sum(_span, Share(TemporalArithmetic.Sum(span, TemporalArithmetic.Negate(_span))));
            return;
        }

        if (!value.IsNumber)
            throw RuntimeErrors.ArgumentType("avg", "numbers or durations", value);
        if (_span is not null)
            throw RuntimeErrors.NumbersWithDurations("avg");
        _count++;
        var number = value.AsDouble();
        // The difference to an infinite average is not a number, though the average is known to stay infinite.
        _average = double.IsInfinity(number) ? _average + number : double.IsInfinity(_average) ? _average : _average + (number - _average) / _count;
    }

    public override Value Result()
    {
        if (_count == 0)
            return Value.Null;
        return _span is null ? Value.Float(_average) : Value.Of(_span);
    }

    private DurationValue Share(DurationValue span) => Arithmetic.Divide(Value.Of(span), Value.Integer(_count)).As<DurationValue>()!;
}
