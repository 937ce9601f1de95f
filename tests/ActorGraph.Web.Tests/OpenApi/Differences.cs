using System.Text.Json.Nodes;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>Compares answers with what the document says of them.</summary>
internal sealed class Differences(ApiContract contract)
{
    private const string Shared = "403";

    public IEnumerable<string> Of(ApiRequest request, ApiAnswer answer)
    {
        if (request.Expected.Count > 0 && !request.Expected.Contains(answer.Status))
            yield return $"is answered with {answer.Status}, not {string.Join(" or ", request.Expected)}";
        if (request.IsValid && IsRefusal(answer)) yield return "is refused, though it is valid";
        if (answer.Status >= 500 && answer.Status != 503) yield return $"is answered with {answer.Status}";
        foreach (var difference in answer.Status == 405 ? OfMethod(request, answer) : OfResponse(request, answer)) yield return difference;
    }

    /// <summary>A method that an address does not have is no operation; what it has is named, in the shape of all refusals there.</summary>
    private IEnumerable<string> OfMethod(ApiRequest request, ApiAnswer answer)
    {
        var methods = contract.Operations.Where(operation => operation.Path == request.Operation.Path).Select(operation => operation.Method).Order(StringComparer.Ordinal);
        if (!answer.Allow.SequenceEqual(methods)) yield return $"is told `Allow: {string.Join(", ", answer.Allow)}`";
        foreach (var difference in OfContent(request, answer, request.Operation.Node["responses"]![Shared]!.AsObject())) yield return difference;
    }

    private IEnumerable<string> OfResponse(ApiRequest request, ApiAnswer answer)
    {
        if (request.Operation.Response(answer.Status) is not { } response) return [$"is answered with {answer.Status}, which is not documented"];
        return [.. OfHeaders(answer, response), .. OfContent(request, answer, contract.Resolve(response))];
    }

    private static IEnumerable<string> OfHeaders(ApiAnswer answer, JsonObject response)
    {
        var documented = response["headers"] as JsonObject ?? [];
        foreach (var (name, header) in documented)
        {
            if (header!["required"]?.GetValue<bool>() == true && !answer.Headers.Contains(name)) yield return $"has no `{name}`";
        }

        if (answer.Headers.Contains("Retry-After") && !documented.ContainsKey("Retry-After")) yield return "has `Retry-After`, which is not documented";
    }

    private IEnumerable<string> OfContent(ApiRequest request, ApiAnswer answer, JsonObject response)
    {
        if (response["content"] is not JsonObject content) return answer.Body.Length == 0 ? [] : ["has a body that is not documented"];
        if (answer.Type is null || content[answer.Type] is not { } described) return [$"is of the type `{answer.Type}`, which is not documented for {answer.Status}"];
        if (!answer.IsJson || request.Method == "HEAD") return [];
        return contract.Violations(described["schema"]!, answer.Body).Select(violation => $"{answer.Status} {violation}");
    }

    /// <summary>What a database refuses, by a code that names its reason, is no refusal of the request: the document says that it may.</summary>
    private static bool IsRefusal(ApiAnswer answer)
    {
        if (answer.Status is 405 or 406 or 413 or 415 or 422) return true;
        if (answer.Status != 400) return false;
        var code = answer.Body.StartsWith('{') ? JsonNode.Parse(answer.Body)?["errors"]?[0]?["code"]?.GetValue<string>() : null;
        return code is null or "Neo.ClientError.Request.Invalid";
    }
}
