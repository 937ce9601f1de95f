using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Apoc.CollectionFunctions;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>The functions of <c>apoc.coll.*</c> that put items in order and add numbers up. The order is that of ORDER BY.</summary>
internal static class OrderFunctions
{
    private const string Numbers = "coll :: LIST<INTEGER | FLOAT>";

    public static readonly FunctionDefinition[] All =
    [
        Coll("sum", Numbers, "FLOAT", "The sum of the numbers in a list; NULLs are passed over.", call => Value.Float(Sum(call).Sum)),
        Coll("sumLongs", Numbers, "INTEGER", "The sum of the numbers in a list, their fractions cut off.", SumLongs),
        Coll("avg", Numbers, "FLOAT", "The average of the numbers in a list; NULL where there are none.", call =>
            Sum(call) is { Count: > 0 } total ? Value.Float(total.Sum / total.Count) : Value.Null),
        Coll("stdev", "coll :: LIST<INTEGER | FLOAT>, [isBiasCorrected :: BOOLEAN]", "FLOAT", "The standard deviation of the numbers in a list, of a sample or with `false` of all.", Deviation),
        Coll("runningTotal", Numbers, "LIST<FLOAT>", "For each number in a list the sum up to it.", RunningTotal),
        Coll("min", "values :: LIST<ANY>", "ANY", "The least item; NULLs are passed over.", call => Extreme(call, 1)),
        Coll("max", "values :: LIST<ANY>", "ANY", "The greatest item; NULLs are passed over.", call => Extreme(call, -1)),
        Coll("sort", "coll :: LIST<ANY>", "LIST<ANY>", "A list in ascending order.", call => Sorted(call, ValueOrder.Instance.Compare)),
        Coll("sortNodes", "coll :: LIST<NODE>, prop :: STRING", "LIST<NODE>", "Nodes by a property, descending, or ascending with `^` before its name.", call => Sorted(call, By(call, [call.Text(1)]))),
        Coll("sortMaps", "list :: LIST<MAP>, prop :: STRING", "LIST<MAP>", "Maps by a key, descending, or ascending with `^` before its name.", call => Sorted(call, By(call, [call.Text(1)]))),
        Coll("sortMulti", "coll :: LIST<MAP>, [orderFields :: LIST<STRING>], [limit :: INTEGER], [skip :: INTEGER]", "LIST<MAP>", "Maps by several keys, each descending, or ascending with `^` before its name; so many of them behind so many.", SortMulti),
        Coll("sortText", "coll :: LIST<STRING>, [conf :: MAP]", "LIST<STRING>", "Strings in ascending order of their characters.", call => Sorted(call, ValueOrder.Instance.Compare)),
        Coll("containsSorted", "coll :: LIST<ANY>, value :: ANY", "BOOLEAN", "Whether a list in ascending order holds a value.", call =>
            Value.Boolean(Room.ForItems(call.Context, call.Items(0)).BinarySearch(call[1], ValueOrder.Instance) >= 0)),
        Coll("containsAllSorted", "coll1 :: LIST<ANY>, coll2 :: LIST<ANY>", "BOOLEAN", "Whether a list in ascending order holds all items of another.", ContainsAllSorted),
    ];

    private static (double Sum, long Count) Sum(Call call)
    {
        var (sum, count) = (0.0, 0L);
        foreach (var item in call.Items(0))
        {
            call.Context.CheckCancelled();
            if (item.IsNull) continue;
            sum += item.Number(call.Name);
            count++;
        }

        return (sum, count);
    }

    private static Value SumLongs(Call call)
    {
        var sum = Int128.Zero;
        foreach (var item in call.Items(0))
        {
            call.Context.CheckCancelled();
            if (!item.IsNull) sum += item.IsInteger ? item.AsInteger() : (Int128)item.Number(call.Name);
        }

        return sum >= long.MinValue && sum <= long.MaxValue ? Value.Integer((long)sum) : throw RuntimeErrors.IntegerOverflow($"The sum of `{call.Name}()`");
    }

    /// <summary>By Welford: the mean and the squares of distances from it, without a second pass.</summary>
    private static Value Deviation(Call call)
    {
        var (count, mean, squares) = (0L, 0.0, 0.0);
        foreach (var item in call.Items(0))
        {
            call.Context.CheckCancelled();
            if (item.IsNull) continue;
            var number = item.Number(call.Name);
            var distance = number - mean;
            mean += distance / ++count;
            squares += distance * (number - mean);
        }

        var divisor = call.Flag(1, true) ? count - 1 : count;
        return count == 0 ? Value.Null : Value.Float(divisor == 0 ? 0 : Math.Sqrt(squares / divisor));
    }

    private static Value RunningTotal(Call call)
    {
        var totals = new GrowingList(call.Context);
        var sum = 0.0;
        foreach (var item in call.Items(0)) totals.Add(Value.Float(sum += item.IsNull ? 0 : item.Number(call.Name)));
        return totals.ToValue();
    }

    private static Value Extreme(Call call, int sign)
    {
        var extreme = Value.Null;
        foreach (var item in call.Items(0))
        {
            call.Context.CheckCancelled();
            if (!item.IsNull && (extreme.IsNull || sign * ValueOrder.Instance.Compare(item, extreme) < 0)) extreme = item;
        }

        return extreme;
    }

    private static Value Sorted(Call call, Comparison<Value> order)
    {
        var context = call.Context;
        var items = Room.ForItems(context, call.Items(0)).ToArray();
        context.ReserveMemory(32L * items.Length);
        try
        {
            return Value.List([.. items.Order(Comparer<Value>.Create((left, right) =>
            {
                context.CheckCancelled();
                return order(left, right);
            }))]);
        }
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is CypherException cause)
        {
            // The platform's sorting wraps what a comparison throws.
            throw cause;
        }
    }

    private static Comparison<Value> By(Call call, IEnumerable<string> fields)
    {
        var keys = fields.Select(field => field.StartsWith('^') ? (Name: field[1..], Sign: 1) : (Name: field, Sign: -1)).ToArray();
        var (context, function) = (call.Context, call.Name);
        return (left, right) =>
        {
            foreach (var (name, sign) in keys)
            {
                var order = ValueOrder.Instance.Compare(Entry.Of(context, function, left, name), Entry.Of(context, function, right, name));
                if (order != 0) return sign * order;
            }

            return 0;
        };
    }

    private static Value SortMulti(Call call)
    {
        var name = call.Name;
        var fields = call.Items(1, ListValue.Empty).Select(field => field.Text(name)).ToArray();
        var sorted = Sorted(call, By(call, fields)).AsList();
        var skip = (int)Math.Clamp(call.Whole(3, 0), 0, sorted.Count);
        var limit = call.Whole(2, -1) is var given && given < 0 ? int.MaxValue : given;
        return Value.Of(sorted.Slice(skip, (int)Math.Min(limit, sorted.Count - skip)));
    }

    private static Value ContainsAllSorted(Call call)
    {
        var items = Room.ForItems(call.Context, call.Items(0));
        foreach (var item in call.Items(1))
        {
            call.Context.CheckCancelled();
            if (items.BinarySearch(item, ValueOrder.Instance) < 0) return Value.False;
        }

        return Value.True;
    }
}
