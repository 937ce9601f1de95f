using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>Makes requests of an operation that are right by all that the document says.</summary>
internal sealed class ValidRequests(JsonGen json)
{
    public Gen<ApiRequest> Of(ApiOperation operation)
    {
        var request = operation.Parameters.Aggregate(
            Gen.Const(new ApiRequest(operation, operation.Path, ApiRequest.Valid)),
            (requests, parameter) => Gen.Select(requests, Argument(parameter), (made, value) => made with { Address = Put(made.Address, parameter, value) }));
        if (operation.Bodies is { } bodies) request = Gen.Select(request, Body(bodies), (made, body) => made with { Body = body.Bytes, ContentType = body.Type });
        return operation.AnswerTypes is { Count: > 0 } types
            ? Gen.Select(request, Gen.OneOf<string?>([null, .. types]), (made, type) => made with { Accept = type })
            : request;
    }

    /// <summary>Puts a value into an address; null leaves a parameter of the query out.</summary>
    public static string Put(string address, JsonObject parameter, string? value)
    {
        var name = parameter["name"]!.GetValue<string>();
        if (parameter["in"]!.GetValue<string>() == "path") return address.Replace($"{{{name}}}", Uri.EscapeDataString(value!), StringComparison.Ordinal);
        return value is null ? address : $"{address}{(address.Contains('?') ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
    }

    private Gen<string?> Argument(JsonObject parameter)
    {
        var isPath = parameter["in"]!.GetValue<string>() == "path";
        var made = json.Of(parameter["schema"]!, parameter["name"]!.GetValue<string>())
            .Select(text => (string?)TextOf(text)).Where(text => !isPath || text!.Length > 0);
        if (parameter["example"] is { } example) return Gen.Frequency((1, made), (8, Gen.Const((string?)TextOf(example.ToJsonString()))));
        return isPath ? made : Gen.Frequency((1, Gen.Const((string?)null)), (3, made));
    }

    private Gen<(string Type, byte[] Bytes)> Body(JsonObject bodies) => Gen.OneOf<string>([.. bodies.Select(body => body.Key)])
        .SelectMany(type => json.Of(bodies[type]!["schema"]!, "").Select(text => (type, Encoding.UTF8.GetBytes(text))));

    private static string TextOf(string json) => JsonNode.Parse(json) is JsonValue value && value.TryGetValue<string>(out var text) ? text : json;
}
