using System.Net;
using System.Text.Json;
using ActorGraph.Bolt.Server;

namespace ActorGraph.Bolt.Tests.Server;

/// <summary>What the Bolt port says to pages and programs that ask it over HTTP.</summary>
public sealed class HttpAnswerTests : IAsyncLifetime
{
    private const string Allowed = "http://allowed.example";
    private const string Other = "https://evil.example";

    private readonly HttpClient _http = new();
    private readonly BoltServer _server = new(new FakeBackend(), new BoltServerOptions
    {
        EndPoint = new IPEndPoint(IPAddress.Loopback, 0),
        AcceptsOrigin = page => page is null or Allowed,
    });

    public ValueTask InitializeAsync()
    {
        _server.Start();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("text/html,*/*;q=0.8", HttpStatusCode.UpgradeRequired)]
    [InlineData(null, HttpStatusCode.UpgradeRequired)]
    public async Task Request_isAnsweredAsItAccepts(string? accepts, HttpStatusCode expected)
    {
        using var answer = await AskAsync(HttpMethod.Get, null, ("Accept", accepts));
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("Accept, Origin", string.Join(", ", answer.Headers.Vary));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Discovery_namesNoWaysToSignIn()
    {
        using var answer = await AskAsync(HttpMethod.Get, Allowed, ("Accept", "application/json"));
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("""{"auth_config":{"oidc_providers":[]}}""", document.RootElement.GetRawText());
    }

    [Theory]
    [InlineData(Allowed, Allowed)]
    [InlineData(Other, null)]
    [InlineData("null", null)]
    [InlineData("http://allowed.example:81", null)]
    public async Task Answer_isReadByPagesThatMayConnectOnly(string origin, string? expected)
    {
        foreach (var accepts in new[] { "application/json", "text/html" })
        {
            using var answer = await AskAsync(HttpMethod.Get, origin, ("Accept", accepts));
            Assert.Equal(expected, Field(answer, "Access-Control-Allow-Origin"));
            Assert.Contains("Origin", answer.Headers.Vary);
        }
    }

    [Fact]
    public async Task Preflight_ofAPageThatMayConnect_isGranted()
    {
        using var answer = await AskAsync(
            HttpMethod.Options, Allowed, ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "sentry-trace"));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(Allowed, Field(answer, "Access-Control-Allow-Origin"));
        Assert.Equal("GET", Field(answer, "Access-Control-Allow-Methods"));
        Assert.Equal("*", Field(answer, "Access-Control-Allow-Headers"));
        Assert.Contains("Origin", answer.Headers.Vary);
    }

    [Theory]
    [InlineData(Other)]
    [InlineData(null)]
    public async Task Preflight_ofOthers_isRefused(string? origin)
    {
        using var answer = await AskAsync(HttpMethod.Options, origin, ("Access-Control-Request-Method", "GET"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, field => field.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string? origin, params (string Name, string? Value)[] fields)
    {
        using var request = new HttpRequestMessage(method, new Uri($"http://{_server.EndPoint}/"));
        foreach (var (name, value) in fields.Append(("Origin", origin)).Where(field => field.Item2 is not null))
            request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string? Field(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : null;
}
