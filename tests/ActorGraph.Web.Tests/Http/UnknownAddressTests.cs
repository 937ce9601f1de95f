using System.Net;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Http;

/// <summary>What is said of an address at which there is nothing.</summary>
public sealed class UnknownAddressTests(SeededCase seeded)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("/unheard", Browser, "text/html")]
    [InlineData("/unheard/of.html", Browser, "text/html")]
    [InlineData("/unheard", "*/*", "application/problem+json")]
    [InlineData("/unheard", "application/json", "application/problem+json")]
    [InlineData("/unheard", "text/html;q=0", "application/problem+json")]
    [InlineData("/assets/unheard.js", "*/*", "application/problem+json")]
    [InlineData("/api/unheard", Browser, "application/problem+json")]
    [InlineData("/assets/../appsettings.json", "*/*", "application/problem+json")]
    [InlineData("/assets/..%2f..%2fappsettings.json", "*/*", "application/problem+json")]
    public async Task Unknown_address_is_not_found_in_the_form_that_was_asked_for(string path, string accept, string type)
    {
        var served = await seeded.ServeAsync();

        using var response = await served.Client.SendJsonAsync(HttpMethod.Get, path, null, accept: accept);

        Assert.Equal((HttpStatusCode.NotFound, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        if (type == "text/html") Assert.Contains("nothing at this address", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
