using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Unicode;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary><c>apoc.map.*</c>: maps made, put together, read and changed.</summary>
internal static class MapFunctions
{
    public static readonly FunctionDefinition[] All =
    [
        Map("fromPairs", "pairs :: LIST<LIST<ANY>>", "MAP", "A map of pairs of a key and a value.", call => Made(FromPairs(call, call.Items(0)))),
        Map("fromLists", "keys :: LIST<STRING>, values :: LIST<ANY>", "MAP", "A map of the keys in one list and the values in another.", call => Made(FromLists(call, call.Items(0), call.Items(1)))),
        Map("fromValues", "values :: LIST<ANY>", "MAP", "A map of keys and values that take turns in a list.", call => Made(FromValues(call, call.Items(0)))),
        Map("merge", "map1 :: MAP, map2 :: MAP", "MAP", "The entries of two maps; those of the second count.", call => Made([.. call.Map(0), .. call.Map(1)])),
        Map("mergeList", "maps :: LIST<MAP>", "MAP", "The entries of all maps in a list; those of later ones count.", MergeList),
        Map("setKey", "map :: MAP, key :: STRING, value :: ANY", "MAP", "A map with another value under a key.", call => Made([.. call.Map(0), KeyValuePair.Create(call.Text(1), call[2])])),
        Map("setEntry", "map :: MAP, key :: STRING, value :: ANY", "MAP", "The same as `apoc.map.setKey`.", call => Made([.. call.Map(0), KeyValuePair.Create(call.Text(1), call[2])])),
        Map("setPairs", "map :: MAP, pairs :: LIST<LIST<ANY>>", "MAP", "A map with other values, given as pairs.", call => Made([.. call.Map(0), .. FromPairs(call, call.Items(1))])),
        Map("setLists", "map :: MAP, keys :: LIST<STRING>, values :: LIST<ANY>", "MAP", "A map with other values, given as lists of keys and of values.", call => Made([.. call.Map(0), .. FromLists(call, call.Items(1), call.Items(2))])),
        Map("setValues", "map :: MAP, pairs :: LIST<ANY>", "MAP", "A map with other values, given as keys and values that take turns.", call => Made([.. call.Map(0), .. FromValues(call, call.Items(1))])),
        Map("removeKey", "map :: MAP, key :: STRING, [config :: MAP]", "MAP", "A map without a key; with `{recursive: true}` in the maps within it too.", call => Without(call, [call.Text(1)])),
        Map("removeKeys", "map :: MAP, keys :: LIST<STRING>, [config :: MAP]", "MAP", "A map without some keys; with `{recursive: true}` in the maps within it too.", call => Without(call, Keys(call, 1))),
        Map("clean", "map :: MAP, keys :: LIST<STRING>, values :: LIST<ANY>", "MAP", "A map without some keys, some values and NULLs.", Clean),
        Map("dropNullValues", "map :: MAP", "MAP", "A map without the entries whose value is NULL.", call => Made([.. call.Map(0).Where(entry => !entry.Value.IsNull)])),
        Map("get", "map :: MAP, key :: STRING, [value :: ANY], [fail :: BOOLEAN]", "ANY", "The value under a key, or the one given for it; fails where there is neither, unless `fail` is false.", call =>
            Get(call, call.Text(1), call[2], call.Flag(3, true))),
        Map("mget", "map :: MAP, keys :: LIST<STRING>, [values :: LIST<ANY>], [fail :: BOOLEAN]", "LIST<ANY>", "The values under several keys, as `apoc.map.get` finds each.", call =>
            Value.List([.. Several(call).Select(entry => entry.Value)])),
        Map("submap", "map :: MAP, keys :: LIST<STRING>, [values :: LIST<ANY>], [fail :: BOOLEAN]", "MAP", "A map of several keys, as `apoc.map.get` finds each.", call => Made(Several(call))),
        Map("values", "map :: MAP, [keys :: LIST<STRING>], [addNullsForMissing :: BOOLEAN]", "LIST<ANY>", "The values under some keys, with NULLs for those missing where that is asked for.", Values),
        Map("sortedProperties", "map :: MAP, [ignoreCase :: BOOLEAN]", "LIST<LIST<ANY>>", "The entries of a map as pairs, by key.", SortedProperties),
        Map("groupBy", "values :: LIST<ANY>, key :: STRING", "MAP", "Maps, nodes or relationships under what each has as the value of a key; the last counts.", call =>
            Made([.. Grouped(call).Select(group => KeyValuePair.Create(group.Key, group.Value[^1]))])),
        Map("groupByMulti", "values :: LIST<ANY>, key :: STRING", "MAP", "Lists of maps, nodes or relationships under what each has as the value of a key.", call =>
            Made([.. Grouped(call).Select(group => KeyValuePair.Create(group.Key, Value.List([.. group.Value])))])),
    ];

    /// <summary>A function of the namespace.</summary>
    public static FunctionDefinition Map(string name, string parameters, string returns, string description, CallBody body) =>
        Call.Define("apoc.map", $"apoc.map.{name}", parameters, returns, description, body);

    /// <summary>A map of entries, of which the last of one key counts.</summary>
    public static Value Made(IReadOnlyCollection<KeyValuePair<string, Value>> entries) => Value.Of(new MapValue(entries));

    /// <summary>The strings of a list that is an argument.</summary>
    public static string[] Keys(Call call, int place)
    {
        var name = call.Name;
        return [.. call.Items(place, ListValue.Empty).Select(key => key.Text(name))];
    }

    private static List<KeyValuePair<string, Value>> FromPairs(Call call, ListValue pairs)
    {
        var entries = new List<KeyValuePair<string, Value>>();
        var room = new GrowingRoom(call.Context);
        foreach (var pair in pairs)
        {
            room.Take(pair);
            if (!pair.IsList || pair.AsList().LongCount != 2) throw RuntimeErrors.ArgumentType(call.Name, "pairs of a key and a value", pair);
            if (!pair.AsList()[0].IsNull) entries.Add(KeyValuePair.Create(pair.AsList()[0].ToString(), pair.AsList()[1]));
        }

        return entries;
    }

    private static List<KeyValuePair<string, Value>> FromLists(Call call, ListValue keys, ListValue values)
    {
        if (keys.LongCount != values.LongCount) throw call.Wrong($"takes as many keys as values, but was given {keys.LongCount} and {values.LongCount}.");
        var entries = new List<KeyValuePair<string, Value>>();
        var room = new GrowingRoom(call.Context);
        for (var i = 0L; i < keys.LongCount; i++)
        {
            room.Take(values[i]);
            if (!keys[i].IsNull) entries.Add(KeyValuePair.Create(keys[i].ToString(), values[i]));
        }

        return entries;
    }

    private static List<KeyValuePair<string, Value>> FromValues(Call call, ListValue values)
    {
        if (values.LongCount % 2 != 0) throw call.Wrong($"takes keys and values that take turns, but was given {values.LongCount} items.");
        var entries = new List<KeyValuePair<string, Value>>();
        var room = new GrowingRoom(call.Context);
        for (var i = 0L; i < values.LongCount; i += 2)
        {
            room.Take(values[i + 1]);
            if (!values[i].IsNull) entries.Add(KeyValuePair.Create(values[i].ToString(), values[i + 1]));
        }

        return entries;
    }

    private static Value MergeList(Call call)
    {
        var entries = new List<KeyValuePair<string, Value>>();
        var room = new GrowingRoom(call.Context);
        foreach (var map in call.Items(0))
        {
            room.Take(map);
            if (!map.IsNull) entries.AddRange(map.Map(call.Name));
        }

        return Made(entries);
    }

    private static Value Without(Call call, string[] keys)
    {
        var recursive = call.Map(2, MapValue.Empty)["recursive"].IsTrue;
        return Without(Value.Of(call.Map(0)), keys.ToHashSet(StringComparer.Ordinal), recursive);
    }

    private static Value Without(Value value, HashSet<string> keys, bool recursive)
    {
        if (value.IsMap)
        {
            var kept = value.AsMap().Where(entry => !keys.Contains(entry.Key));
            return Made([.. recursive ? kept.Select(entry => KeyValuePair.Create(entry.Key, Without(entry.Value, keys, true))) : kept]);
        }

        return value.IsList && !value.AsList().IsRange ? Value.List([.. value.AsList().Select(item => Without(item, keys, true))]) : value;
    }

    private static Value Clean(Call call)
    {
        var keys = Keys(call, 1).ToHashSet(StringComparer.Ordinal);
        var values = Room.ForItems(call.Context, call.Items(2)).ToArray().ToHashSet(ValueEquivalence.Instance);
        return Made([.. call.Map(0).Where(entry => !entry.Value.IsNull && !keys.Contains(entry.Key) && !values.Contains(entry.Value))]);
    }

    private static Value Get(Call call, string key, Value otherwise, bool fail)
    {
        if (call.Map(0).TryGet(key, out var value)) return value;
        if (!otherwise.IsNull || !fail) return otherwise;
        throw call.Wrong($"found no key `{key}` among `{string.Join("`, `", call.Map(0).SortedKeys())}`. Give a value to use instead, or `false` for NULL.");
    }

    private static List<KeyValuePair<string, Value>> Several(Call call)
    {
        var keys = Keys(call, 1);
        var otherwise = call.Items(2, ListValue.Empty);
        var entries = new List<KeyValuePair<string, Value>>();
        for (var i = 0; i < keys.Length; i++)
            entries.Add(KeyValuePair.Create(keys[i], Get(call, keys[i], i < otherwise.LongCount ? otherwise[i] : Value.Null, call.Flag(3, true))));
        return entries;
    }

    private static Value Values(Call call)
    {
        var map = call.Map(0);
        var addsNulls = call.Flag(2, false);
        return Value.List([.. Keys(call, 1).Where(key => addsNulls || map.TryGet(key, out _)).Select(key => map[key])]);
    }

    private static Value SortedProperties(Call call)
    {
        var map = call.Map(0);
        var keys = call.Flag(1, true) ? map.SortedKeys().OrderBy(key => LetterCase.Lower(key), StringComparer.Ordinal) : map.SortedKeys().AsEnumerable();
        return Value.List([.. keys.Select(key => Value.List(Value.String(key), map[key]))]);
    }

    private static Dictionary<string, List<Value>> Grouped(Call call)
    {
        var groups = new Dictionary<string, List<Value>>(StringComparer.Ordinal);
        var room = new GrowingRoom(call.Context);
        foreach (var item in call.Items(0))
        {
            var key = Entry.Of(call.Context, call.Name, item, call.Text(1));
            if (key.IsNull) continue;
            room.Take(key);
            if (!groups.TryGetValue(key.ToString(), out var group)) groups[key.ToString()] = group = [];
            group.Add(item);
        }

        return groups;
    }
}
