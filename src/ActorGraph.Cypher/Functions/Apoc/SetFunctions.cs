using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Apoc.CollectionFunctions;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>The functions of <c>apoc.coll.*</c> that take lists for sets, and that count the same items.</summary>
internal static class SetFunctions
{
    private const string Two = "first :: LIST<ANY>, second :: LIST<ANY>";
    private const string List = "LIST<ANY>";

    public static readonly FunctionDefinition[] All =
    [
        Coll("toSet", "coll :: LIST<ANY>", List, "Each item of a list once, in the order in which they come first.", call => Distinct(call, call.Items(0), [])),
        Coll("union", Two, List, "Each item of two lists once.", call => Distinct(call, call.Items(0), call.Items(1))),
        Coll("unionAll", Two, List, "The items of two lists, one behind the other.", UnionAll),
        Coll("intersection", Two, List, "Each item once that stands in both lists.", call => Chosen(call, call.Items(0), call.Items(1), contained: true)),
        Coll("subtract", Two, List, "Each item of the first list once that does not stand in the second.", call => Chosen(call, call.Items(0), call.Items(1), contained: false)),
        Coll("removeAll", Two, List, "The items of the first list that do not stand in the second.", RemoveAll),
        Coll("disjunction", Two, List, "Each item once that stands in one of two lists only.", Disjunction),
        Coll("containsAll", "coll1 :: LIST<ANY>, coll2 :: LIST<ANY>", "BOOLEAN", "Whether a list holds all items of another.", ContainsAll),
        Coll("containsAny", "coll1 :: LIST<ANY>, coll2 :: LIST<ANY>", "BOOLEAN", "Whether a list holds any item of another.", ContainsAny),
        Coll("containsDuplicates", "coll :: LIST<ANY>", "BOOLEAN", "Whether any item stands in a list more than once.", call => Value.Boolean(!AllDiffer(call))),
        Coll("different", "coll :: LIST<ANY>", "BOOLEAN", "Whether no item stands in a list more than once.", call => Value.Boolean(AllDiffer(call))),
        Coll("isEqualCollection", "coll :: LIST<ANY>, values :: LIST<ANY>", "BOOLEAN", "Whether two lists hold the same items as often, in whatever order.", IsEqualCollection),
        Coll("occurrences", "coll :: LIST<ANY>, item :: ANY", "INTEGER", "How often an item stands in a list.", Occurrences),
        Coll("duplicates", "coll :: LIST<ANY>", List, "The items that stand in a list more than once.", call => Listed(call, (item, count) => count > 1 ? item : null)),
        Coll("duplicatesWithCount", "coll :: LIST<ANY>", "LIST<MAP>", "The items that stand in a list more than once, as `{item, count}`.", call => Listed(call, (item, count) => count > 1 ? Counted(item, count) : null)),
        Coll("frequencies", "coll :: LIST<ANY>", "LIST<MAP>", "The items of a list and how often each stands in it, as `{item, count}`.", call => Listed(call, (item, count) => Counted(item, count))),
        Coll("frequenciesAsMap", "coll :: LIST<ANY>", "MAP", "How often each item stands in a list, under the item as a string.", call =>
            Value.Of(new MapValue(Counts(call, call.Items(0)).Select(pair => KeyValuePair.Create(pair.Key.ToString(), Value.Integer(pair.Value)))))),
    ];

    private static HashSet<Value> Members(Call call, ListValue list)
    {
        var members = new HashSet<Value>(ValueEquivalence.Instance);
        var room = new GrowingRoom(call.Context);
        foreach (var item in list)
        {
            if (members.Add(item)) room.Take(item);
        }

        return members;
    }

    private static Value Distinct(Call call, ListValue first, IEnumerable<Value> second)
    {
        var seen = new HashSet<Value>(ValueEquivalence.Instance);
        var distinct = new GrowingList(call.Context);
        foreach (var item in first.Concat(second))
        {
            call.Context.CheckCancelled();
            if (seen.Add(item)) distinct.Add(item);
        }

        return distinct.ToValue();
    }

    private static Value UnionAll(Call call)
    {
        var all = new GrowingList(call.Context);
        foreach (var item in call.Items(0).Concat(call.Items(1))) all.Add(item);
        return all.ToValue();
    }

    private static Value Chosen(Call call, ListValue first, ListValue second, bool contained)
    {
        var others = Members(call, second);
        var seen = new HashSet<Value>(ValueEquivalence.Instance);
        var chosen = new GrowingList(call.Context);
        foreach (var item in first)
        {
            call.Context.CheckCancelled();
            if (others.Contains(item) == contained && seen.Add(item)) chosen.Add(item);
        }

        return chosen.ToValue();
    }

    private static Value RemoveAll(Call call)
    {
        var others = Members(call, call.Items(1));
        var kept = new GrowingList(call.Context);
        foreach (var item in call.Items(0))
        {
            call.Context.CheckCancelled();
            if (!others.Contains(item)) kept.Add(item);
        }

        return kept.ToValue();
    }

    private static Value Disjunction(Call call)
    {
        var left = Chosen(call, call.Items(0), call.Items(1), contained: false).AsList();
        return Distinct(call, left, Chosen(call, call.Items(1), call.Items(0), contained: false).AsList());
    }

    private static Value ContainsAll(Call call)
    {
        var members = Members(call, call.Items(0));
        foreach (var item in call.Items(1))
        {
            call.Context.CheckCancelled();
            if (!members.Contains(item)) return Value.False;
        }

        return Value.True;
    }

    private static Value ContainsAny(Call call)
    {
        var members = Members(call, call.Items(0));
        foreach (var item in call.Items(1))
        {
            call.Context.CheckCancelled();
            if (members.Contains(item)) return Value.True;
        }

        return Value.False;
    }

    private static bool AllDiffer(Call call)
    {
        var seen = new HashSet<Value>(ValueEquivalence.Instance);
        var room = new GrowingRoom(call.Context);
        foreach (var item in call.Items(0))
        {
            if (!seen.Add(item)) return false;
            room.Take(item);
        }

        return true;
    }

    private static Value IsEqualCollection(Call call)
    {
        var (first, second) = (call.Items(0), call.Items(1));
        if (first.LongCount != second.LongCount) return Value.False;
        var counts = Counts(call, first);
        foreach (var item in second)
        {
            call.Context.CheckCancelled();
            if (!counts.TryGetValue(item, out var left) || left == 0) return Value.False;
            counts[item] = left - 1;
        }

        return Value.True;
    }

    private static Value Occurrences(Call call)
    {
        var count = 0L;
        foreach (var item in call.Items(0))
        {
            call.Context.CheckCancelled();
            if (ValueEquivalence.Instance.Equals(item, call[1])) count++;
        }

        return Value.Integer(count);
    }

    private static Value Listed(Call call, Func<Value, long, Value?> choose)
    {
        var listed = new GrowingList(call.Context);
        foreach (var (item, count) in Counts(call, call.Items(0)))
        {
            if (choose(item, count) is { } chosen) listed.Add(chosen);
        }

        return listed.ToValue();
    }

    /// <summary>A dictionary that nothing is taken from keeps the order in which its keys came.</summary>
    private static Dictionary<Value, long> Counts(Call call, ListValue list)
    {
        var counts = new Dictionary<Value, long>(ValueEquivalence.Instance);
        var room = new GrowingRoom(call.Context);
        foreach (var item in list)
        {
            if (counts.TryAdd(item, 1)) room.Take(item);
            else counts[item]++;
        }

        return counts;
    }

    private static Value Counted(Value item, long count) =>
        Value.Of(new MapValue([KeyValuePair.Create("count", Value.Integer(count)), KeyValuePair.Create("item", item)]));
}
