using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Aggregating;

/// <summary>
/// Integers are summed exactly for as long as there are only integers; where their sum ends beyond 64 bits it is given as a float.
/// Floats are summed in order.
/// </summary>
internal sealed class SumAggregator : Aggregator
{
    private Int128 _whole;
    private double _float;
    private bool _hasFloat;
    private bool _hasNumber;
    private DurationValue? _span;

    public override void Add(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        if (value.IsNull)
            return;
        if (value.As<DurationValue>() is { } span)
        {
            if (_hasNumber)
                throw RuntimeErrors.NumbersWithDurations("sum");
            _span = _span is null ? span : TemporalArithmetic.Sum(_span, span);
            return;
        }

        if (!value.IsNumber)
            throw RuntimeErrors.ArgumentType("sum", "numbers or durations", value);
        if (_span is not null)
            throw RuntimeErrors.NumbersWithDurations("sum");
        _hasNumber = true;
        AddNumber(value);
    }

    public override Value Result()
    {
        if (_span is not null)
            return Value.Of(_span);
        if (_hasFloat)
            return Value.Float(_float);
        return _whole >= long.MinValue && _whole <= long.MaxValue ? Value.Integer((long)_whole) : Value.Float((double)_whole);
    }

    private void AddNumber(Value value)
    {
        if (value.IsInteger && !_hasFloat)
        {
            _whole += value.AsInteger();
            return;
        }

        if (!_hasFloat)
            _float = (double)_whole;
        _hasFloat = true;
        _float += value.AsDouble();
    }
}
