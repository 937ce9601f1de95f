using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Aggregating;

internal sealed class PercentileAggregator(string function, bool interpolate) : Aggregator
{
    private readonly List<Value> _numbers = [];
    private double? _share;

    public override void Add(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        _share ??= Share(arguments[1]);
        var value = arguments[0];
        if (value.IsNull)
            return;
        value.Number(function);
        _numbers.Add(value);
    }

    public override Value Result()
    {
        if (_numbers.Count == 0)
            return Value.Null;
        _numbers.Sort(ValueOrder.Instance);
        return interpolate ? Interpolated(_share!.Value) : Chosen(_share!.Value);
    }

    public override long EstimatedBytes => 96 + 16L * _numbers.Capacity;

    private double Share(Value argument)
    {
        var share = argument.Number(function);
        return share is >= 0 and <= 1
            ? share
            : throw RuntimeErrors.NumberOutOfRange(function, $"takes a percentile from 0.0 to 1.0, but was given {FloatText.Of(share)}.").As(GqlStatus.OutOfRange);
    }

    private Value Chosen(double share)
    {
        var place = share * _numbers.Count;
        var whole = (int)place;
        return _numbers[place == whole && whole > 0 ? whole - 1 : whole];
    }

    private Value Interpolated(double share)
    {
        var place = share * (_numbers.Count - 1);
        var lower = (int)place;
        if (place == lower)
            return _numbers[lower];
        return Value.Float(_numbers[lower].AsDouble() * (lower + 1 - place) + _numbers[lower + 1].AsDouble() * (place - lower));
    }
}
