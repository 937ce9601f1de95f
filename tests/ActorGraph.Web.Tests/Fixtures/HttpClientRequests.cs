using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ActorGraph.Web.Tests.Fixtures;

internal static class HttpClientRequests
{
    public const string Plain = "application/json";
    public const string Typed = "application/vnd.neo4j.query";

    public static async Task<HttpResponseMessage> SendJsonAsync(
        this HttpClient client, HttpMethod method, string path, string? body, string contentType = Plain, string? accept = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<string> TextAsync(this HttpResponseMessage response) =>
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage response) => JsonNode.Parse(await response.TextAsync())!;

    public static async Task<JsonNode> GetJsonAsync(this HttpClient client, string path)
    {
        using var response = await client.SendJsonAsync(HttpMethod.Get, path, null);
        Assert.True(response.IsSuccessStatusCode, await response.TextAsync());
        return await response.JsonAsync();
    }

    public static async Task<JsonNode> PostJsonAsync(this HttpClient client, string path, JsonNode body)
    {
        using var response = await client.SendJsonAsync(HttpMethod.Post, path, body.ToJsonString());
        Assert.True(response.IsSuccessStatusCode, await response.TextAsync());
        return await response.JsonAsync();
    }
}
