using System.Net;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.QueryApi;

public sealed class DiscoveryTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    [Fact]
    public async Task Root_asked_for_json_says_where_everything_is()
    {
        await using var serving = await ServingProgram.StartAsync(folder.Path, ["--case", folder.Copy()]);

        using var response = await AskAsync(serving.Client, "application/json");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Accept", response.Headers.Vary);
        var document = await response.JsonAsync();
        Assert.Equal($"{serving.Client.BaseAddress}db/{{databaseName}}/query/v2", document["query"]!.GetValue<string>());
        Assert.Equal($"bolt://{serving.Said("Bolt")}", document["bolt_direct"]!.GetValue<string>());
        Assert.Equal($"neo4j://{serving.Said("Bolt")}", document["bolt_routing"]!.GetValue<string>());
        Assert.Equal("5.26.0", document["neo4j_version"]!.GetValue<string>());
        Assert.Equal("community", document["neo4j_edition"]!.GetValue<string>());
    }

    [Fact]
    public async Task Root_of_a_case_that_answers_bolt_at_all_addresses_names_the_one_that_was_used()
    {
        await using var serving = await ServingProgram.StartAsync(
            folder.Path, ["--case", folder.Copy()], ("Bolt__Listen", "0.0.0.0:0"), ("Bolt__Password", "correct horse"));

        using var response = await AskAsync(serving.Client, "application/json");

        var port = serving.Said("Bolt").Split(':')[^1];
        Assert.Equal($"bolt://{serving.Client.BaseAddress!.Host}:{port}", (await response.JsonAsync())["bolt_direct"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8")]
    [InlineData("*/*")]
    [InlineData("application/json;q=0.5, text/html")]
    public async Task Root_asked_by_a_browser_is_the_page(string accept)
    {
        await using var serving = await ServingProgram.StartAsync(folder.Path, ["--case", folder.Copy()], ("Bolt__Listen", "off"));

        using var response = await AskAsync(serving.Client, accept);

        Assert.NotEqual("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return client.SendAsync(request);
    }
}
