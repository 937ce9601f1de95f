using System.Text.Json;
using ActorGraph.Model.Domain;
using ActorGraph.Model.Values;

namespace ActorGraph.Model.Interchange;

/// <summary>Makes of the JSON of one line what it says.</summary>
internal readonly struct ElementParser
{
    private readonly JsonElement _json;
    private readonly LinePlace _place;
    private readonly InterchangeLimits _limits;
    private readonly string? _name;

    private ElementParser(JsonElement json, LinePlace place, InterchangeLimits limits)
    {
        (_json, _place, _limits, _name) = (json, place, limits, null);
        _name = Text("id", required: false) ?? Text("key", required: false);
    }

    /// <exception cref="InterchangeException">The line is none of the format's.</exception>
    public static InterchangeLine Parse(JsonElement json, LinePlace place, InterchangeLimits limits, bool isFirst)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new InterchangeException(new InterchangeError(place, null, null, $"A line is a JSON object; found {Kind(json)}."));
        var parser = new ElementParser(json, place, limits);
        var kind = parser.Text("kind", required: true);
        return kind switch
        {
            "node" => new InterchangeLine(parser.Node()),
            "relationship" => new InterchangeLine(parser.Relationship()),
            "format" => new InterchangeLine(Version: parser.Format(isFirst)),
            "missing" => new InterchangeLine(Missing: parser.Missing()),
            "end" => new InterchangeLine(Counts: parser.Counts()),
            _ => throw parser.Fail("kind", $"is `{kind}`; allowed are `node`, `relationship`, on the first line `format` and, from version 2 on, `missing` and on the last line `end`."),
        };
    }

    private int Format(bool isFirst)
    {
        AllowOnly("kind", "version");
        if (!isFirst)
            throw Fail("kind", "is `format` on a later line; the format is named on the first line or not at all.");
        if (!_json.TryGetProperty("version", out var version)
            || version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var number)
            || number is < 1 or > InterchangeReader.Version)
        {
            throw Fail("version", $"is {(version.ValueKind == JsonValueKind.Undefined ? "missing" : version.GetRawText())}; "
                + $"this program reads versions 1 to {InterchangeReader.Version}.");
        }
        return number;
    }

    private string Missing()
    {
        AllowOnly("kind", "message");
        return Text("message", required: true)!;
    }

    private InterchangeCounts Counts()
    {
        AllowOnly("kind", "nodes", "relationships");
        return new InterchangeCounts(Count("nodes"), Count("relationships"));
    }

    private long Count(string field) =>
        _json.TryGetProperty(field, out var json) && json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var count) && count >= 0
            ? count
            : throw Fail(field, "is missing or no count; it is a number from 0.");

    private InterchangeNode Node()
    {
        AllowOnly("kind", "id", "key", "labels", "properties");
        var id = Text("id", required: false);
        var key = Text("key", required: false);
        if (id is null == key is null)
            throw Fail("id", "and `key`: a node has exactly one of them.");
        if (key is { Length: 0 })
            throw Fail("key", "is empty; a key has at least one character.");
        return new InterchangeNode(id, key, Labels(), Properties(id)) { Place = _place };
    }

    private InterchangeRelationship Relationship()
    {
        AllowOnly("kind", "id", "type", "from", "to", "properties");
        var type = Text("type", required: true)!;
        if (type.Length == 0)
            throw Fail("type", "is empty; a relationship has a type.");
        var id = Text("id", required: false);
        return new InterchangeRelationship(id, type, End("from"), End("to"), Properties(id)) { Place = _place };
    }

    private string[] Labels()
    {
        if (!_json.TryGetProperty("labels", out var json) || json.ValueKind != JsonValueKind.Array)
            throw Fail("labels", "is missing or no list; it is a list of names, which may be empty.");
        if (json.GetArrayLength() > _limits.Labels)
            throw Fail("labels", $"has {json.GetArrayLength()} entries; at most {_limits.Labels} are allowed.");
        var labels = new string[json.GetArrayLength()];
        var next = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || ReadText(item, "labels") is not { Length: > 0 } label)
                throw Fail("labels", $"holds {item.GetRawText()}; a label is a string that is not empty.");
            if (Array.IndexOf(labels, label, 0, next) >= 0)
                throw Fail("labels", $"holds `{label}` twice.");
            labels[next++] = label;
        }
        return labels;
    }

    private NodeName End(string field)
    {
        if (!_json.TryGetProperty(field, out var json))
            throw Fail(field, "is missing; it names a node by its id or as {\"key\": \"…\"}.");
        if (json.ValueKind == JsonValueKind.String)
            return NodeName.OfId(ReadText(json, field));
        if (json.ValueKind == JsonValueKind.Object
            && json.GetPropertyCount() == 1
            && json.TryGetProperty("key", out var key)
            && key.ValueKind == JsonValueKind.String)
        {
            return NodeName.OfKey(ReadText(key, field));
        }
        throw Fail(field, $"is {Kind(json)}; it names a node by its id or as {{\"key\": \"…\"}}.");
    }

    private Dictionary<string, object> Properties(string? id)
    {
        if (!_json.TryGetProperty("properties", out var json) || json.ValueKind != JsonValueKind.Object)
            throw Fail("properties", "is missing or no object; it may be empty.");
        if (json.GetPropertyCount() > _limits.Properties)
            throw Fail("properties", $"has {json.GetPropertyCount()} entries; at most {_limits.Properties} are allowed.");
        var properties = new Dictionary<string, object>(json.GetPropertyCount() + 1);
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.Length == 0)
                throw Fail("properties", "has an entry without a name.");
            if (id is not null && property.Name == "id")
                throw Fail("id", "stands both beside and among the properties; beside them is enough.");
            properties[property.Name] = PropertyJson.TryRead(property.Value, out var value, out var problem)
                ? value
                : throw Fail(property.Name, problem);
        }
        return properties;
    }

    private string? Text(string field, bool required)
    {
        if (!_json.TryGetProperty(field, out var json))
            return required ? throw Fail(field, "is missing.") : null;
        return json.ValueKind == JsonValueKind.String
            ? ReadText(json, field)
            : throw Fail(field, $"is {Kind(json)}; it is a string.");
    }

    private string ReadText(JsonElement json, string field)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fail(field, "holds half of a surrogate pair or bytes that are not UTF-8, which no text may.");
        }
    }

    private void AllowOnly(params ReadOnlySpan<string> fields)
    {
        foreach (var property in _json.EnumerateObject())
        {
            if (!fields.Contains(property.Name))
                throw Fail(property.Name, $"is not a field of this kind of line; allowed are {Vocabulary.List(fields)}.");
        }
    }

    private InterchangeException Fail(string field, string message) => new(new InterchangeError(_place, _name, field, message));

    private static string Kind(JsonElement json) => PropertyJson.KindOf(json);
}
