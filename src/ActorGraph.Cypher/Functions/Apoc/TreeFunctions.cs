using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Apoc.MapFunctions;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>The functions of <c>apoc.map.*</c> that look into maps within maps. Values nest only so deep, so they can call themselves.</summary>
internal static class TreeFunctions
{
    public static readonly FunctionDefinition[] All =
    [
        Map("flatten", "map :: MAP, [delimiter :: STRING]", "MAP", "A map of the entries of all maps within one, their keys joined by a delimiter, by default a dot.", Flatten),
        Map("unflatten", "map :: MAP, [delimiter :: STRING]", "MAP", "A map of maps, of the keys that a delimiter, by default a dot, takes apart.", Unflatten),
        Map("updateTree", "tree :: MAP, key :: STRING, data :: LIST<LIST<ANY>>", "MAP", "A map in which each map, at any depth, whose value under a key stands first in a pair has taken the entries of the map that stands second.", UpdateTree),
    ];

    private static Value Flatten(Call call)
    {
        var entries = new List<KeyValuePair<string, Value>>();
        Flatten(call.Context, call.Map(0), call.Text(1, "."), "", entries, new GrowingRoom(call.Context));
        return Made(entries);
    }

    private static void Flatten(FunctionContext context, MapValue map, string delimiter, string prefix, List<KeyValuePair<string, Value>> entries, GrowingRoom room)
    {
        foreach (var (key, value) in map)
        {
            Room.ForText(context, (long)prefix.Length + key.Length + delimiter.Length);
            if (value.IsMap)
            {
                Flatten(context, value.AsMap(), delimiter, prefix + key + delimiter, entries, room);
                continue;
            }

            room.Take(Value.String(prefix + key));
            entries.Add(KeyValuePair.Create(prefix + key, value));
        }
    }

    private static Value Unflatten(Call call)
    {
        var delimiter = call.Text(1, ".");
        if (delimiter.Length == 0) throw call.Wrong("takes a `delimiter` that is not empty.");
        return Unflattened(call, [.. call.Map(0).Select(entry => (entry.Key.Split(delimiter), entry.Value))], 0);
    }

    private static Value Unflattened(Call call, List<(string[] Path, Value Value)> entries, int depth)
    {
        if (depth >= ValueNestingException.MaximumDepth) throw new ValueNestingException();
        var made = new List<KeyValuePair<string, Value>>();
        foreach (var group in entries.GroupBy(entry => entry.Path[depth]))
        {
            call.Context.CheckCancelled();
            var deeper = group.Where(entry => entry.Path.Length > depth + 1).ToList();
            made.Add(KeyValuePair.Create(group.Key, deeper.Count > 0 ? Unflattened(call, deeper, depth + 1) : group.Last().Value));
        }

        return Made(made);
    }

    private static Value UpdateTree(Call call)
    {
        var updates = new Dictionary<Value, MapValue>(ValueEquivalence.Instance);
        foreach (var pair in call.Items(2))
        {
            if (!pair.IsList || pair.AsList() is not { LongCount: 2 } items || !items[1].IsMap) throw RuntimeErrors.ArgumentType(call.Name, "pairs of a value and a map", pair);
            updates[items[0]] = items[1].AsMap();
        }

        return Updated(Value.Of(call.Map(0)), call.Text(1), updates);
    }

    private static Value Updated(Value value, string key, Dictionary<Value, MapValue> updates)
    {
        if (value.IsList && !value.AsList().IsRange) return Value.List([.. value.AsList().Select(item => Updated(item, key, updates))]);
        if (!value.IsMap) return value;
        var entries = value.AsMap().Select(entry => KeyValuePair.Create(entry.Key, Updated(entry.Value, key, updates))).ToList();
        if (value.AsMap().TryGet(key, out var found) && updates.TryGetValue(found, out var update)) entries.AddRange(update);
        return Made(entries);
    }
}
