using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary><c>apoc.coll.*</c>: what lists hold, put together from others, cut and changed. Items are the same as DISTINCT has it.</summary>
internal static class CollectionFunctions
{
    private const string List = "LIST<ANY>";

    public static readonly FunctionDefinition[] All =
    [
        Coll("contains", "coll :: LIST<ANY>, value :: ANY", "BOOLEAN", "Whether a list holds a value.", call => Value.Boolean(IndexOf(call) >= 0)),
        Coll("indexOf", "coll :: LIST<ANY>, value :: ANY", "INTEGER", "Where in a list a value stands first, from 0; -1 where it does not.", call => Value.Integer(IndexOf(call))),
        Coll("flatten", "coll :: LIST<ANY>, [recursive :: BOOLEAN]", List, "The items of the lists in a list, and with `recursive` of the lists in those too.", Flatten),
        Coll("reverse", "coll :: LIST<ANY>", List, "A list in the opposite order.", call => Value.Of(call.Items(0).Reversed())),
        Coll("zip", "list1 :: LIST<ANY>, list2 :: LIST<ANY>", "LIST<LIST<ANY>>", "The first items of two lists as a pair, the second ones, and so on; NULL where one is shorter.", Zip),
        Coll("pairs", "list :: LIST<ANY>", "LIST<LIST<ANY>>", "Each item with the one behind it; the last with NULL.", call => Pairs(call, 1, complete: false)),
        Coll("pairsMin", "list :: LIST<ANY>", "LIST<LIST<ANY>>", "Each item with the one behind it.", call => Pairs(call, 1, complete: true)),
        Coll("pairWithOffset", "values :: LIST<ANY>, offset :: INTEGER", "LIST<LIST<ANY>>", "Each item with the one so many places behind it, or before it where that is negative; NULL where there is none.", call => Pairs(call, call.Whole(1), complete: false)),
        Coll("partition", "values :: LIST<ANY>, batchSize :: INTEGER", "LIST<LIST<ANY>>", "A list cut into lists of so many items.", Partition),
        Coll("insert", "coll :: LIST<ANY>, index :: INTEGER, value :: ANY", List, "A list with a value put in at a place.", call => Splice(call, 0, [call[2]])),
        Coll("insertAll", "coll :: LIST<ANY>, index :: INTEGER, values :: LIST<ANY>", List, "A list with the items of another put in at a place.", call => Splice(call, 0, Room.ForItems(call.Context, call.Items(2)))),
        Coll("remove", "coll :: LIST<ANY>, index :: INTEGER, [length :: INTEGER]", List, "A list without the item at a place, or without so many from there.", call => Splice(call, call.Whole(2, 1), [])),
        Coll("set", "coll :: LIST<ANY>, index :: INTEGER, value :: ANY", List, "A list with another value at a place.", call => Splice(call, 1, [call[2]])),
        Coll("fill", "item :: ANY, count :: INTEGER", List, "A list of one value so many times.", Fill),
        Coll("dropDuplicateNeighbors", "list :: LIST<ANY>", List, "A list without items that are the same as the one before them.", DropDuplicateNeighbors),
        Coll("combinations", "coll :: LIST<ANY>, minSelect :: INTEGER, [maxSelect :: INTEGER]", "LIST<LIST<ANY>>", "All ways to choose so many items, or from so many up to so many.", Combinations),
        Coll("shuffle", "coll :: LIST<ANY>", List, "A list in an order left to chance.", Shuffle) with { Deterministic = false },
        Coll("randomItem", "coll :: LIST<ANY>", "ANY", "An item left to chance; NULL of an empty list.", call =>
            call.Items(0) is { LongCount: > 0 } items ? items[call.Context.Random.NextInt64(items.LongCount)] : Value.Null) with { Deterministic = false },
        Coll("randomItems", "coll :: LIST<ANY>, itemCount :: INTEGER, [allowRepick :: BOOLEAN]", List, "So many items left to chance, one of them more than once only with `allowRepick`.", RandomItems) with { Deterministic = false },
    ];

    /// <summary>A function of the namespace.</summary>
    public static FunctionDefinition Coll(string name, string parameters, string returns, string description, CallBody body) =>
        Call.Define("apoc.coll", $"apoc.coll.{name}", parameters, returns, description, body);

    private static long IndexOf(Call call)
    {
        var place = 0L;
        foreach (var item in call.Items(0))
        {
            call.Context.CheckCancelled();
            if (ValueEquivalence.Instance.Equals(item, call[1])) return place;
            place++;
        }

        return -1;
    }

    private static Value Flatten(Call call)
    {
        var flat = new GrowingList(call.Context);
        Flatten(call.Items(0), flat, call.Flag(1, false) ? ValueNestingException.MaximumDepth : 1);
        return flat.ToValue();
    }

    private static void Flatten(ListValue list, GrowingList flat, int depth)
    {
        foreach (var item in list)
        {
            if (item.IsList && depth > 0) Flatten(item.AsList(), flat, depth - 1);
            else flat.Add(item);
        }
    }

    private static Value Zip(Call call)
    {
        var (left, right) = (call.Items(0), call.Items(1));
        var pairs = new GrowingList(call.Context);
        for (var i = 0L; i < Math.Max(left.LongCount, right.LongCount); i++) pairs.Add(Value.List(At(left, i), At(right, i)));
        return pairs.ToValue();
    }

    private static Value Pairs(Call call, long offset, bool complete)
    {
        var list = call.Items(0);
        var pairs = new GrowingList(call.Context);
        for (var i = 0L; i < list.LongCount - (complete ? offset : 0); i++)
            pairs.Add(Value.List(list[i], Math.Abs(offset) < list.LongCount ? At(list, i + offset) : Value.Null));
        return pairs.ToValue();
    }

    private static Value At(ListValue list, long place) => place >= 0 && place < list.LongCount ? list[place] : Value.Null;

    private static Value Partition(Call call)
    {
        var list = call.Items(0);
        var size = (int)Math.Min(call.Whole(1), int.MaxValue);
        if (size < 1) throw call.Wrong($"takes a `batchSize` of at least 1, but was given {size}.");
        var parts = new GrowingList(call.Context);
        for (var at = 0L; at < list.Count; at += size) parts.Add(Value.Of(list.Slice((int)at, (int)Math.Min(size, list.Count - at))));
        return parts.ToValue();
    }

    /// <summary>Puts items in the place of some; behind the end there is nothing to replace, and nothing to put it beside.</summary>
    private static Value Splice(Call call, long removed, ReadOnlySpan<Value> added)
    {
        var list = Room.ForItems(call.Context, call.Items(0));
        var index = call.Whole(1);
        if (index < 0 || index > list.Length || (removed > 0 && index == list.Length)) return Value.Of(call.Items(0));
        if (removed < 0) throw call.Wrong($"takes a `length` that is not negative, but was given {removed}.");
        var behind = list[(int)Math.Min(list.Length, index + Math.Min(removed, list.Length))..];
        call.Context.ReserveMemory(16L * (index + added.Length + behind.Length));
        return Value.List([.. list[..(int)index], .. added, .. behind]);
    }

    private static Value Fill(Call call)
    {
        var count = call.Length(1, "count");
        call.Context.ReserveMemory((16 + call[0].EstimatedHeapBytes) * count);
        var items = new Value[count];
        Array.Fill(items, call[0]);
        return Value.List(items);
    }

    private static Value DropDuplicateNeighbors(Call call)
    {
        var kept = new GrowingList(call.Context);
        var last = Value.Null;
        foreach (var item in call.Items(0))
        {
            if (kept.Count == 0 || !ValueEquivalence.Instance.Equals(item, last)) kept.Add(item);
            last = item;
        }

        return kept.ToValue();
    }

    /// <summary>By the place of the last item chosen, then of the one before it, and so on.</summary>
    private static Value Combinations(Call call)
    {
        var items = Room.ForItems(call.Context, call.Items(0));
        var least = call.Length(1, "minSelect");
        var most = call.Whole(2, -1) is var given && given < 0 ? least : given;
        var combinations = new GrowingList(call.Context);
        for (var size = Math.Max(least, 1); size <= Math.Min(most, items.Length); size++)
        {
            var chosen = Enumerable.Range(0, size).ToArray();
            for (var moved = 0; moved < size;)
            {
                var combination = new Value[size];
                for (var i = 0; i < size; i++) combination[i] = items[chosen[i]];
                combinations.Add(Value.List(combination));
                moved = 0;
                while (moved < size && chosen[moved] + 1 == (moved + 1 < size ? chosen[moved + 1] : items.Length)) moved++;
                if (moved == size) break;
                chosen[moved]++;
                for (var i = 0; i < moved; i++) chosen[i] = i;
            }
        }

        return combinations.ToValue();
    }

    private static Value Shuffle(Call call)
    {
        var items = Room.ForItems(call.Context, call.Items(0)).ToArray();
        call.Context.Random.Shuffle(items);
        return Value.List(items);
    }

    private static Value RandomItems(Call call)
    {
        var items = Room.ForItems(call.Context, call.Items(0));
        var count = call.Length(1, "itemCount");
        if (items.Length == 0) return Value.Of(ListValue.Empty);
        if (call.Flag(2, false))
        {
            call.Context.ReserveMemory(16L * count);
            return Value.List(call.Context.Random.GetItems(items, count));
        }

        var shuffled = items.ToArray();
        call.Context.Random.Shuffle(shuffled);
        return Value.List(shuffled[..Math.Min(count, shuffled.Length)]);
    }
}
