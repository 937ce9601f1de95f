using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>What came back for a request.</summary>
internal sealed record ApiAnswer(int Status, string? Type, IReadOnlyList<string> Headers, IReadOnlyList<string> Allow, string Body)
{
    public bool IsJson => Type is not null && (Type == "application/json" || Type.EndsWith("+json", StringComparison.Ordinal) || Type.StartsWith("application/vnd.", StringComparison.Ordinal));

    public static async Task<ApiAnswer> ToAsync(ApiRequest request, HttpClient client)
    {
        using var message = request.ToMessage();
        using var response = await client.SendAsync(message, TestContext.Current.CancellationToken);
        return new ApiAnswer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            [.. response.Headers.Select(header => header.Key)],
            [.. response.Content.Headers.Allow.Order(StringComparer.Ordinal)],
            await response.TextAsync());
    }
}
