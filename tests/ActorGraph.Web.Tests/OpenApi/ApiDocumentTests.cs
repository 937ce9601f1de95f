using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>The document of the API is one that tools can read.</summary>
public sealed class ApiDocumentTests(SeededCase seeded)
{
    [Fact]
    public async Task Document_is_of_a_version_with_json_schema()
    {
        var document = await ReadAsync();

        Assert.StartsWith("3.1.", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(("ActorGraph", Product.Version), (document["info"]!["title"]!.GetValue<string>(), document["info"]!["version"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var document = await ReadAsync();
        var contract = new ApiContract(document);

        var references = References(document).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.NotNull(contract.Follow(reference)));
    }

    [Fact]
    public async Task Every_component_is_used()
    {
        var document = await ReadAsync();

        var used = References(document).Select(reference => reference.Split('/')[^1]).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).Order(StringComparer.Ordinal), used);
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_a_summary_and_a_tag()
    {
        var operations = new ApiContract(await ReadAsync()).Operations;

        Assert.All(operations, operation => Assert.False(string.IsNullOrWhiteSpace(operation.Id), $"{operation} has no name."));
        Assert.All(operations, operation => Assert.False(string.IsNullOrWhiteSpace(operation.Node["summary"]?.GetValue<string>()), $"{operation} has no summary."));
        Assert.All(operations, operation => Assert.Single(operation.Node["tags"]!.AsArray()));
        Assert.Equal(operations.Count, operations.Select(operation => operation.Id).Distinct().Count());
    }

    [Fact]
    public async Task Every_response_is_described_and_has_a_schema_where_it_has_a_body()
    {
        var operations = new ApiContract(await ReadAsync()).Operations;

        foreach (var operation in operations)
        {
            var responses = operation.Node["responses"]!.AsObject();
            Assert.Single(responses, response => response.Key[0] == '2');
            Assert.All(responses, response => Assert.False(string.IsNullOrWhiteSpace(response.Value!["description"]?.GetValue<string>()), $"{operation} {response.Key}"));
            var contents = responses.SelectMany(response => response.Value!["content"] as JsonObject ?? []).ToList();
            Assert.NotEmpty(contents);
            Assert.All(contents, content => Assert.True(content.Value!["schema"] is JsonObject, $"{operation} {content.Key}"));
        }
    }

    [Theory]
    [InlineData("403", "problem+json")]
    [InlineData("500", "problem+json")]
    public async Task Every_operation_has_the_refusals_that_all_share(string status, string shape)
    {
        var operations = new ApiContract(await ReadAsync()).Operations;

        Assert.All(operations, operation =>
        {
            var content = operation.Node["responses"]![status]!["content"]!.AsObject();
            Assert.True(content.ContainsKey(operation.Path.StartsWith("/db/", StringComparison.Ordinal) ? "application/vnd.neo4j.query" : "application/" + shape), $"{operation}");
        });
    }

    private async Task<JsonObject> ReadAsync() => (await (await seeded.ServeAsync()).Client.GetJsonAsync("/openapi/v1.json")).AsObject();

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(property => property.Key == "$ref" ? [property.Value!.GetValue<string>()] : References(property.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
