using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Unicode;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Apoc.ConvertFunctions;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>The functions of <c>apoc.convert.*</c> that read and write JSON.</summary>
internal static class JsonFunctions
{
    public static readonly FunctionDefinition[] All =
    [
        Convert("toJson", "value :: ANY", "STRING", "A value as JSON; nodes, relationships and paths with what they hold.", call => JsonWriting.Write(call.Context, call[0], null)),
        Convert("toSortedJsonMap", "value :: ANY, [ignoreCase :: BOOLEAN]", "STRING", "A map, node or relationship as JSON, its properties by their names.", call =>
            JsonWriting.Write(call.Context, call[0].IsNode || call[0].IsRelationship ? Properties(call.Context, call[0]) : call[0], SortedKeys(call.Flag(1, true)))),
        Convert("fromJsonMap", "map :: STRING, [path :: STRING]", "MAP", "The object that JSON writes, or that a path such as `$.a.b[0]` leads to in it.", call => OfKind(call, Read(call, call.Text(0), call.Text(1, "")), ValueKind.Map)),
        Convert("fromJsonList", "list :: STRING, [path :: STRING]", "LIST<ANY>", "The array that JSON writes, or what a path such as `$.a[*].b` leads to in it.", call => OfKind(call, Read(call, call.Text(0), call.Text(1, "")), ValueKind.List)),
        Convert("getJsonProperty", "node :: NODE, key :: STRING, [path :: STRING]", "ANY", "What a property of a node writes as JSON, or what a path leads to in it.", call => FromProperty(call)),
        Convert("getJsonPropertyMap", "node :: NODE, key :: STRING, [path :: STRING]", "MAP", "The object that a property of a node writes as JSON, or that a path leads to in it.", call => OfKind(call, FromProperty(call), ValueKind.Map)),
    ];

    private static Func<MapValue, string[]> SortedKeys(bool ignoresCase) => map =>
        ignoresCase ? [.. map.SortedKeys().OrderBy(key => LetterCase.Lower(key), StringComparer.Ordinal)] : map.SortedKeys();

    private static Value FromProperty(Call call) =>
        Entry.Of(call.Context, call.Name, call[0], call.Text(1)) is { IsString: true } json ? Read(call, json.AsString(), call.Text(2, "")) : Value.Null;

    private static Value Read(Call call, string json, string path)
    {
        if (json.AsSpan().IsWhiteSpace()) return Value.Null;
        var value = JsonReading.Read(call, json);
        return path.Length == 0 ? value : JsonPath.Follow(call, value, path);
    }

    private static Value OfKind(Call call, Value value, ValueKind kind)
    {
        if (value.IsNull || value.Kind == kind) return value;
        throw call.Wrong(kind == ValueKind.Map
            ? $"takes JSON of an object, but it is {RuntimeErrors.Describe(value)}. `apoc.convert.fromJsonList` reads arrays."
            : $"takes JSON of an array, but it is {RuntimeErrors.Describe(value)}. `apoc.convert.fromJsonMap` reads objects.");
    }
}
