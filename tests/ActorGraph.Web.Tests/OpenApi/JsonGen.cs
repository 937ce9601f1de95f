using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>Makes JSON that is valid by a schema: of every alternative, to the ends of every range, and with what the document gives as examples.</summary>
internal sealed class JsonGen(ApiContract contract, NamedValues values)
{
    private const int MostDepth = 3;
    private const int UsualLength = 24;

    // Without a dot: an address drops what would be a step of dots alone. Without NUL, which no address can have.
    private static readonly string[] Characters =
    [
        "a", "b", "Z", "0", "7", " ", "-", "_", ":", "'", "\"", "`", "\\", "/", "%", "&", "+", "?", "#", "{", "$", "é", "ß", "語", "\u0301", "\u2028", "😀", "\t",
    ];

    /// <param name="schema">The schema.</param>
    /// <param name="name">What the value is called where it stands.</param>
    /// <param name="depth">In how many others it lies.</param>
    public Gen<string> Of(JsonNode schema, string name, int depth = 0)
    {
        var resolved = contract.Resolve(schema);
        string[] examples = [.. (resolved["examples"] as JsonArray ?? []).Select(Raw)];
        // What a format of our own means, only examples tell.
        if (examples.Length > 0 && resolved["format"]?.GetValue<string>().StartsWith("cypher-", StringComparison.Ordinal) == true) return Gen.OneOf(examples);
        List<(int, IGen<string>)> sources = [(2, Made(resolved, name, depth))];
        if (examples.Length > 0) sources.Add((6, Gen.OneOf(examples)));
        string[] known = [.. values.Of(name).Where(value => contract.IsValid(resolved, value))];
        if (known.Length > 0) sources.Add((12, Gen.OneOf(known)));
        return Gen.Frequency([.. sources]);
    }

    private Gen<string> Made(JsonObject schema, string name, int depth)
    {
        if (schema["enum"] is JsonArray constants) return Gen.OneOf<string>([.. constants.Select(Raw)]);
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray alternatives)
            return OneOf([.. alternatives.Where(one => depth < MostDepth || !one!.ToJsonString().Contains("\"$ref\"", StringComparison.Ordinal)).Select(one => Of(one!, name, depth))]);
        return OneOf([.. Types(schema).Select(type => OfType(type, schema, name, depth))]);
    }

    private static IReadOnlyList<string> Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => [.. types.Select(type => type!.GetValue<string>())],
        { } type => [type.GetValue<string>()],
        null when schema["properties"] is not null => ["object"],
        null => ["null", "boolean", "integer", "number", "string", "array", "object"],
    };

    private Gen<string> OfType(string type, JsonObject schema, string name, int depth) => type switch
    {
        "null" => Gen.Const("null"),
        "boolean" => Gen.OneOf("true", "false"),
        "integer" => Integer(schema),
        "number" => Gen.OneOf("0.5", "-0.0", "1e3", "1.7976931348623157E308", "4.9E-324", "-2.25"),
        "string" => Text(schema),
        "array" => List(schema, name, depth),
        _ => Map(schema, depth),
    };

    private static Gen<string> Integer(JsonObject schema)
    {
        var isLong = schema["format"]?.GetValue<string>() == "int64";
        var least = schema["minimum"]?.GetValue<long>() ?? (isLong ? long.MinValue : int.MinValue);
        var most = schema["maximum"]?.GetValue<long>() ?? (isLong ? long.MaxValue : int.MaxValue);
        return Gen.OneOf<long>(Gen.OneOf(least, most), Gen.Long[Math.Max(least, -10), Math.Min(most, 10)], Gen.Long[least, most])
            .Select(number => number.ToString(CultureInfo.InvariantCulture));
    }

    private static Gen<string> Text(JsonObject schema)
    {
        var least = schema["minLength"]?.GetValue<int>() ?? 0;
        var most = schema["maxLength"]?.GetValue<int>() ?? least + UsualLength;
        // A pattern says here which characters a text may have, and so each of them fulfils it.
        var characters = schema["pattern"]?.GetValue<string>() is { } pattern ? Characters.Where(character => Regex.IsMatch(character, pattern)) : Characters;
        var character = Gen.OneOf<string>([.. characters]);
        return Gen.OneOf<int>(Gen.OneOf(least, most), Gen.Int[least, Math.Min(most, least + UsualLength)])
            .SelectMany(length => character.Array[length]).Select(text => JsonSerializer.Serialize(string.Concat(text)));
    }

    private Gen<string> List(JsonObject schema, string name, int depth)
    {
        var least = schema["minItems"]?.GetValue<int>() ?? 0;
        var most = depth < MostDepth ? Math.Min(schema["maxItems"]?.GetValue<int>() ?? 4, 4) : least;
        if (most == 0) return Gen.Const("[]");
        return Of(schema["items"] ?? new JsonObject(), name, depth + 1).Array[least, most].Select(items => $"[{string.Join(',', items)}]");
    }

    private Gen<string> Map(JsonObject schema, int depth)
    {
        var required = (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).ToHashSet();
        var parts = (schema["properties"] as JsonObject ?? [])
            .Select(property => Part(property.Key, Of(property.Value!, property.Key, depth + 1), required.Contains(property.Key))).ToList();
        if (schema["additionalProperties"] is JsonObject others && depth < MostDepth)
            parts.AddRange(new[] { "x", "a name" }.Select(name => Part(name, Of(others, name, depth + 1), isRequired: false)));
        return parts.Aggregate(Gen.Const(""), (all, part) => Gen.Select(all, part, (before, next) => before.Length == 0 || next.Length == 0 ? before + next : $"{before},{next}"))
            .Select(content => $"{{{content}}}");
    }

    private static Gen<string> Part(string name, Gen<string> value, bool isRequired)
    {
        var part = value.Select(text => $"{JsonSerializer.Serialize(name)}:{text}");
        return isRequired ? part : OneOf([part, Gen.Const("")]);
    }

    private static Gen<string> OneOf(IGen<string>[] sources) => Gen.OneOf<string>(sources);

    private static string Raw(JsonNode? node) => node?.ToJsonString() ?? "null";
}
