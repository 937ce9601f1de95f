using System.Text;
using System.Text.Json.Nodes;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>Requests that differ from a valid one in one thing which the document does not allow.</summary>
internal sealed class WrongRequests(ApiContract contract, int mostBytes)
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "UNHEARD"];

    public IEnumerable<ApiRequest> Of(ApiRequest valid) =>
        [.. Headers(valid), .. Bodies(valid), .. valid.Operation.Parameters.SelectMany(parameter => Arguments(valid, parameter))];

    /// <summary>Every method that an address does not have.</summary>
    public IEnumerable<ApiRequest> Methodless(ApiRequest valid)
    {
        var known = contract.Operations.Where(operation => operation.Path == valid.Operation.Path).Select(operation => operation.Method).ToList();
        return Methods.Except(known).SelectMany(method => new[]
        {
            new ApiRequest(valid.Operation, valid.Address, "a method that is not documented") { Method = method, Expected = [405] },
            new ApiRequest(valid.Operation, valid.Address, "a method that is not documented, with a body")
            {
                Method = method, Expected = [405], Body = method is "TRACE" ? null : "{}"u8.ToArray(), ContentType = "application/json", Accept = "text/html",
            },
        });
    }

    private static IEnumerable<ApiRequest> Headers(ApiRequest valid)
    {
        yield return valid with { What = "a foreign host", Host = "evil.example", Expected = [403] };
        yield return valid with { What = "a foreign page", Origin = "http://evil.example", Accept = "text/html", Expected = [403] };
        if (valid.Operation.Response(406) is not null) yield return valid with { What = "an answer that cannot be had", Accept = "image/png", Expected = [406] };
    }

    private IEnumerable<ApiRequest> Bodies(ApiRequest valid)
    {
        if (valid.Operation.Bodies is not { } bodies || bodies[valid.ContentType!]!["schema"] is not { } schema) yield break;
        foreach (var type in new[] { null, "text/plain", "application/xml", "application/x-www-form-urlencoded", "application/json; charset=utf-16" })
        {
            // Without a word on its type the Query API takes none, and by another charset it is read as Neo4j reads it.
            if (type?.Contains("charset", StringComparison.Ordinal) == true && bodies.Count > 1) continue;
            yield return valid with { What = $"a body of {type ?? "no type"}", ContentType = type, Expected = [415] };
        }

        // What is not at an address at all may be said first.
        int[] refused = valid.Operation.Response(404) is null ? [400] : [400, 404];
        foreach (var (what, text) in new WrongBodies(contract).Of(schema, Encoding.UTF8.GetString(valid.Body!)))
            yield return valid with { What = what, Body = Encoding.UTF8.GetBytes(text), Expected = refused };
        if (contract.Resolve(schema)["properties"] is not null)
            yield return valid with { What = "too large a body", Body = Encoding.UTF8.GetBytes($"{{\"x\":\"{new string('x', mostBytes)}\"}}"), Expected = [413] };
    }

    private static IEnumerable<ApiRequest> Arguments(ApiRequest valid, JsonObject parameter)
    {
        var schema = parameter["schema"]!;
        var values = new List<(string What, string Value)>();
        if (schema["maxLength"]?.GetValue<int>() is { } longest) values.Add(("too long a text", new string('x', longest + 1)));
        if (schema["type"]?.ToString() == "integer") values.AddRange([("a word", "many"), ("a fraction", "1.5"), ("too large a number", "1" + new string('0', 30))]);
        if (schema["minimum"]?.GetValue<long>() is { } least) values.Add(("too small a number", $"{least - 1}"));
        if (schema["maximum"]?.GetValue<long>() is { } most) values.Add(("too large a number", $"{most + 1}"));
        var others = valid.Operation.Parameters.Where(other => other != parameter && other["in"]!.GetValue<string>() == "path").ToList();
        foreach (var (what, value) in values)
        {
            var address = others.Aggregate(valid.Operation.Path, (made, other) => ValidRequests.Put(made, other, "x"));
            yield return valid with { What = $"{what} as {parameter["name"]}", Address = ValidRequests.Put(address, parameter, value), Expected = [400] };
        }
    }
}
