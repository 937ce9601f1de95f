using System.Text.RegularExpressions;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary>
/// What becomes of a property that several elements have: the first value stays (<c>discard</c>), the last wins (<c>overwrite</c>), or all that
/// differ go into a list (<c>combine</c>). One way for all, or a map of regular expressions for names; what none matches is overwritten.
/// </summary>
internal sealed class PropertyMerge
{
    private readonly List<(string Pattern, string Way)> _ways = [];
    private readonly bool _singleAsList;

    public PropertyMerge(string procedure, Value ways, string otherwise, bool singleAsList)
    {
        _singleAsList = singleAsList;
        if (ways.IsMap)
            foreach (var (pattern, way) in ways.AsMap()) _ways.Add((pattern, Way(procedure, way)));
        _ways.Add((".*", ways.IsNull ? otherwise : ways.IsMap ? "overwrite" : Way(procedure, ways)));
    }

    /// <summary>One map for several, in their order.</summary>
    public MapValue Merge(IEnumerable<MapValue> maps)
    {
        var values = new Dictionary<string, List<Value>>(StringComparer.Ordinal);
        foreach (var (key, value) in maps.SelectMany(map => map))
        {
            if (value.IsNull) continue;
            if (!values.TryGetValue(key, out var all)) values[key] = all = [];
            all.Add(value);
        }

        return new MapValue(values.Select(pair => KeyValuePair.Create(pair.Key, Merge(pair.Key, pair.Value))));
    }

    private Value Merge(string key, List<Value> values) => _ways.First(way => RegularExpressions.Matches(key, way.Pattern)).Way switch
    {
        "discard" => values[0],
        "overwrite" => values[^1],
        _ => values.Count == 1 ? values[0] : Combine(values),
    };

    private Value Combine(List<Value> values)
    {
        var items = values.SelectMany(value => value.IsList ? value.AsList().AsEnumerable() : [value]).Distinct(ValueEquivalence.Instance).ToArray();
        if (items.Length == 1 && !_singleAsList) return items[0];
        var isMixed = items.Select(item => item.Kind).Distinct().Count() > 1;
        if (isMixed && items.All(item => item.IsNumber)) return Value.List([.. items.Select(item => Value.Float(item.AsDouble()))]);
        return Value.List(isMixed ? [.. items.Select(item => Value.String(item.ToString()))] : items);
    }

    private static string Way(string procedure, Value way) => way.IsString
        ? way.AsString().ToLowerInvariant() switch
        {
            "discard" => "discard",
            "overwrite" or "override" => "overwrite",
            "combine" => "combine",
            _ => throw Unknown(procedure, way),
        }
        : throw Unknown(procedure, way);

    private static CypherException Unknown(string procedure, Value way) =>
        ExecutionErrors.ProcedureFailed(procedure, $"knows `discard`, `overwrite` and `combine` for properties, but was given {RuntimeErrors.Describe(way)}.");
}
