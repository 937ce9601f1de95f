using System.Text.Json.Nodes;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>Bodies that differ from a valid one in one thing which the schema does not allow.</summary>
internal sealed class WrongBodies(ApiContract contract)
{
    public IEnumerable<(string What, string Text)> Of(JsonNode schema, string valid)
    {
        var resolved = contract.Resolve(schema);
        if (resolved["properties"] is not JsonObject properties) return [];
        (string, string)[] malformed = [("no JSON", "not json"), ("cut off", valid[..^1]), ("a comma too many", valid[..^1] + ",}"), ("a list", "[]"), ("a text", "\"x\"")];
        return malformed.Concat(Changed(resolved, properties, valid).Where(changed => !contract.IsValid(schema, changed.Text)));
    }

    private IEnumerable<(string What, string Text)> Changed(JsonObject schema, JsonObject properties, string valid)
    {
        yield return ("an unknown property", With(valid, "unheard", JsonValue.Create(1)));
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>())) yield return ($"no {name}", Without(valid, name));
        foreach (var (name, property) in properties)
        {
            foreach (var (what, value) in Values(contract.Resolve(property!))) yield return ($"{what} as {name}", With(valid, name, value));
        }
    }

    /// <summary>Candidates only: the schema tells which of them it does not allow.</summary>
    private static IEnumerable<(string What, JsonNode? Value)> Values(JsonObject schema)
    {
        // Of another structure: one scalar may be taken for another.
        yield return ("a map", new JsonObject { ["unheard"] = new JsonArray(1) });
        yield return ("a list of lists", new JsonArray(new JsonArray(1)));
        yield return ("a number", 1);
        yield return ("nothing", null);
        if (schema["enum"] is not null) yield return ("another word", "unheard");
        if (schema["maxLength"]?.GetValue<int>() is { } longest) yield return ("too long a text", new string('x', longest + 1));
        if (schema["minLength"]?.GetValue<int>() is > 0 and var shortest) yield return ("too short a text", new string('x', shortest - 1));
        if (schema["minimum"]?.GetValue<long>() is { } least) yield return ("too small a number", least - 1);
        if (schema["maximum"]?.GetValue<long>() is { } most) yield return ("too large a number", most + 1);
        if (schema["maxItems"]?.GetValue<int>() is { } items) yield return ("too long a list", new JsonArray([.. Enumerable.Repeat(0, items + 1).Select(_ => JsonValue.Create("x"))]));
    }

    private static string With(string valid, string name, JsonNode? value)
    {
        var changed = JsonNode.Parse(valid)!.AsObject();
        changed[name] = value;
        return changed.ToJsonString();
    }

    private static string Without(string valid, string name)
    {
        var changed = JsonNode.Parse(valid)!.AsObject();
        changed.Remove(name);
        return changed.ToJsonString();
    }
}
