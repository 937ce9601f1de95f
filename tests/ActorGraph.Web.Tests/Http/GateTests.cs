using System.Net;
using System.Text;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Http;

public sealed class GateTests(SeededCase seeded)
{
    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.1:9999", true)]
    [InlineData("[::1]:80", true)]
    [InlineData("evil.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("192.168.1.5", false)]
    [InlineData("0.0.0.0", false)]
    public async Task Request_to_a_foreign_name_is_refused(string host, bool isOurs)
    {
        var served = await seeded.ServeAsync();
        foreach (var path in new[] { "/api/case", "/", "/openapi/v1.json" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
            using var response = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(!isOurs, response.StatusCode == HttpStatusCode.Forbidden);
        }
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("https://localhost")]
    [InlineData("http://localhost:1")]
    [InlineData("")]
    public async Task Request_of_a_foreign_page_is_refused(string origin)
    {
        var served = await seeded.ServeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/db/neo4j/query/v2")
        {
            Content = new StringContent("""{"statement":"RETURN 1"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Origin", origin);

        using var response = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("Neo.ClientError.Request.Invalid", (await response.JsonAsync())["errors"]![0]!["code"]!.GetValue<string>());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Request_of_our_own_page_is_answered()
    {
        var served = await seeded.ServeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/case");
        request.Headers.Add("Origin", served.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));

        using var response = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Subresource_of_a_foreign_page_is_refused()
    {
        var served = await seeded.ServeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/case");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Sec-Fetch-Mode", "no-cors");

        using var response = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("/api/expand", "text/plain")]
    [InlineData("/api/expand", "application/x-www-form-urlencoded")]
    [InlineData("/db/neo4j/query/v2", "text/plain")]
    [InlineData("/db/neo4j/query/v2", "multipart/form-data; boundary=x")]
    public async Task Body_that_is_not_json_is_refused(string path, string contentType)
    {
        var served = await seeded.ServeAsync();

        using var response = await served.Client.SendJsonAsync(HttpMethod.Post, path, """{"statement":"RETURN 1"}""", contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    /// <summary>Neither reads a body there: that the method is not one of the address is all there is to say.</summary>
    [Theory]
    [InlineData("TRACE", "/api/case", "GET")]
    [InlineData("OPTIONS", "/api/case", "GET")]
    [InlineData("PUT", "/api/expand", "POST")]
    [InlineData("DELETE", "/livez", "GET")]
    [InlineData("POST", "/openapi/v1.json", "GET")]
    [InlineData("POST", "/", "GET, HEAD")]
    [InlineData("TRACE", "/db/neo4j/query/v2/tx/0", "DELETE, POST")]
    public async Task Method_that_an_address_does_not_have_is_refused_with_those_that_it_has(string method, string path, string allowed)
    {
        var served = await seeded.ServeAsync();

        using var response = await served.Client.SendJsonAsync(new HttpMethod(method), path, null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("/api/unheard")]
    [InlineData("/unheard")]
    public async Task Form_that_nothing_would_read_is_not_found(string path)
    {
        var served = await seeded.ServeAsync();

        using var response = await served.Client.SendJsonAsync(HttpMethod.Post, path, "a=1", "application/x-www-form-urlencoded");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/api/relations-between", "application/problem+json")]
    [InlineData("/db/neo4j/query/v2", "application/json")]
    public async Task Body_that_is_too_large_is_refused(string path, string type)
    {
        var shared = await seeded.ServeAsync();
        await using var served = await ServedCase.StartAsync(shared.Case, settings: ("Limits:BodyBytes", "2000"));

        using var response = await served.Client.SendJsonAsync(HttpMethod.Post, path, "{\"statement\":\"" + new string('x', 3000) + "\"}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Answer_carries_the_headers_that_keep_pages_apart()
    {
        var served = await seeded.ServeAsync();

        using var response = await served.Client.SendJsonAsync(HttpMethod.Get, "/api/case", null);

        Assert.Contains("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task OpenApi_document_names_every_endpoint()
    {
        var served = await seeded.ServeAsync();

        var paths = (await served.Client.GetJsonAsync("/openapi/v1.json"))["paths"]!.AsObject().Select(path => path.Key).ToList();

        Assert.Equal(
            [
                "/", "/api/case", "/api/case/accept-loss", "/api/case/backup", "/api/case/state", "/api/connections", "/api/counterparts", "/api/expand", "/api/nodes/{elementId}", "/api/questions", "/api/relations-between",
                "/api/relationships/{elementId}/evidence", "/api/schema", "/api/search", "/api/views/first",
                "/db/{database}/query/v2", "/db/{database}/query/v2/tx", "/db/{database}/query/v2/tx/{id}",
                "/db/{database}/query/v2/tx/{id}/commit", "/livez", "/readyz",
            ],
            paths.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/api/unheard", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/expand", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/nodes/unheard", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/relationships/unheard/evidence", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/search?q=x&limit=0", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/api/search?q=x&limit=many", HttpStatusCode.BadRequest)]
    public async Task Wrong_request_gets_problem_details(string method, string path, HttpStatusCode status)
    {
        var served = await seeded.ServeAsync();

        using var response = await served.Client.SendJsonAsync(new HttpMethod(method), path, null);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"elementId":""}""")]
    [InlineData("""{"elementId":1}""")]
    [InlineData("""{"elementId":"x","limit":0}""")]
    [InlineData("""{"elementId":"x","limit":51}""")]
    [InlineData("""{"elementId":"x","unknown":1}""")]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("null")]
    public async Task Wrong_body_gets_problem_details(string body)
    {
        var served = await seeded.ServeAsync();

        using var response = await served.Client.SendJsonAsync(HttpMethod.Post, "/api/expand", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty((await response.JsonAsync())["detail"]!.GetValue<string>());
    }
}
