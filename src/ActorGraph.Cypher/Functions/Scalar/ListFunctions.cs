using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary>Functions of lists.</summary>
internal static class ListFunctions
{
    public static readonly FunctionDefinition[] All =
    [
        Unary("Scalar", "size", "input :: STRING | LIST<ANY>", "INTEGER", "How many items a list, or code points a string, has.", Size),
        Unary("Scalar", "head", "list :: LIST<ANY>", "ANY", "The first item; NULL of an empty list.", value =>
            value.Items("head") is { LongCount: > 0 } items ? items[0] : Value.Null),
        Unary("Scalar", "last", "list :: LIST<ANY>", "ANY", "The last item; NULL of an empty list.", value =>
            value.Items("last") is { LongCount: > 0 } items ? items[items.LongCount - 1] : Value.Null),
        Unary("List", "tail", "input :: LIST<ANY>", "LIST<ANY>", "All items but the first.", value =>
            value.Items("tail") is { Count: > 1 } items ? Value.Of(items.Slice(1, items.Count - 1)) : Value.Of(ListValue.Empty)),
        Unary("String", "reverse", "input :: STRING | LIST<ANY>", "STRING | LIST<ANY>", "The items of a list, or the code points of a string, in the opposite order.", Reverse),
        Function("List", "range", "start :: INTEGER, end :: INTEGER, [step :: INTEGER]", "LIST<INTEGER>", "The integers from the first to the second, which is included, in steps.", Range) with { PropagatesNull = false, TypeBefore = "ANY" },
    ];

    private static Value Size(Value value) => value.Kind switch
    {
        ValueKind.List => Value.Integer(value.AsList().LongCount),
        ValueKind.String => Value.Integer(CodePoints.Count(value.AsString())),
        _ => throw RuntimeErrors.ArgumentType("size", "a list or a string", value),
    };

    private static Value Reverse(Value value)
    {
        if (value.IsString)
            return Value.String(CodePoints.Reverse(value.AsString()));
        if (!value.IsList)
            throw RuntimeErrors.ArgumentType("reverse", "a list or a string", value);
        return Value.Of(value.AsList().Reversed());
    }

    private static Value Range(FunctionContext _, ReadOnlySpan<Value> arguments)
    {
        foreach (var argument in arguments)
            if (!argument.IsInteger)
                throw RuntimeErrors.ArgumentErrorOfType("range", "integers", argument);
        var start = arguments[0].AsInteger();
        var end = arguments[1].AsInteger();
        var step = arguments.Length > 2 ? arguments[2].AsInteger() : 1;
        if (step == 0)
            throw RuntimeErrors.NumberOutOfRange("range", "takes a step that is not zero.").As(GqlStatus.OfArgumentRange);
        if (step > 0 ? start > end : start < end)
            return Value.Of(ListValue.Empty);
        var count = ((Int128)end - start) / step + 1;
        return count <= long.MaxValue
            ? Value.Of(ListValue.Range(start, step, (long)count))
            : throw RuntimeErrors.IntegerOverflow($"The size of `range({start}, {end}, {step})`");
    }
}
