using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ActorGraph.Web.OpenApi;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Http;

/// <summary>A body that is no JSON, no text, or not what an address takes is the client's fault at every address that takes one.</summary>
public sealed class MalformedBodyTests(SeededCase seeded)
{
    private const string Query = "/db/neo4j/query/v2";

    // Whatever is sent there is not read.
    private const string Bodiless = "/api/case/accept-loss";

    /// <summary>Bodies that no address takes. Where a body has a value that is wrong, it stands where the address expects a text.</summary>
    private static readonly Dictionary<string, byte[]> Bodies = new()
    {
        ["a byte that is no UTF-8 in a value"] = [.. "{\"@\":\""u8, 0xFF, .. "\"}"u8],
        ["a byte that is no UTF-8 in a name"] = [.. "{\""u8, 0xFF, .. "\":1}"u8],
        ["a byte that is no UTF-8 outside of texts"] = [.. "{\"@\":\"x\"}"u8, 0xFF],
        ["a character that is written too long"] = [.. "{\"@\":\""u8, 0xC0, 0xAF, .. "\"}"u8],
        ["half of a surrogate pair in UTF-8"] = [.. "{\"@\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8],
        ["a character that is cut off"] = [.. "{\"@\":\""u8, 0xE2, 0x82, .. "\"}"u8],
        ["an escaped first half of a pair in a value"] = "{\"@\":\"\\ud800\"}"u8.ToArray(),
        ["an escaped second half of a pair in a value"] = "{\"@\":\"\\udc00\"}"u8.ToArray(),
        ["halves of a pair in the wrong order"] = "{\"@\":\"\\udc00\\ud800\"}"u8.ToArray(),
        ["half of a pair before a letter"] = "{\"@\":\"\\ud83dx\"}"u8.ToArray(),
        ["half of a pair in a name"] = "{\"\\ud800\":1}"u8.ToArray(),
        ["lists 250 deep"] = Nested(250, "[", "]"),
        ["lists 100,000 deep"] = Nested(100_000, "[", "]"),
        ["maps 250 deep"] = Nested(250, "{\"@\":", "}"),
        ["maps 100,000 deep"] = Nested(100_000, "{\"@\":", "}"),
        ["a list where an object is expected"] = "[]"u8.ToArray(),
        ["a text where an object is expected"] = "\"x\""u8.ToArray(),
        ["a number where an object is expected"] = "1"u8.ToArray(),
        ["an object where a text is expected"] = "{\"@\":{}}"u8.ToArray(),
        ["a list where a text is expected"] = "{\"@\":[1]}"u8.ToArray(),
        ["a name that is not known"] = "{\"unheard\":1}"u8.ToArray(),
        ["no JSON"] = "not json"u8.ToArray(),
        ["JSON that is cut off"] = "{\"@\":\"x"u8.ToArray(),
        ["a comma too many"] = "{\"@\":\"x\",}"u8.ToArray(),
        ["a comment"] = "{/* */\"@\":\"x\"}"u8.ToArray(),
        ["single quotes"] = "{'@':'x'}"u8.ToArray(),
        ["a NUL"] = [0],
        ["UTF-16"] = Encoding.Unicode.GetBytes("{\"@\":\"x\"}"),
        ["a control character in a text"] = "{\"@\":\"\u0001\"}"u8.ToArray(),
    };

    /// <summary>Every address that takes a body, with the name of a text in it; a test holds the list to the document of the API.</summary>
    private static readonly (string Path, string Text)[] Addresses =
    [
        ("/api/expand", "elementId"), ("/api/connections", "elementId"), ("/api/relations-between", "elementIds"), ("/api/counterparts", "claims"), (Query, "statement"), (Query + "/tx", "statement"),
        (Query + "/tx/{id}", "statement"), (Query + "/tx/{id}/commit", "statement"),
    ];

    public static TheoryData<string, string, string> Malformed =>
        [.. from address in Addresses from body in Bodies.Keys select (address.Path, address.Text, body)];

    public static TheoryData<string> Parameters =>
    [
        "\"\\ud800\"", "{\"\\udfff\":1}", "[\"a\",{\"b\":[\"\\ud800\"]}]", Text(Nested(121, "[", "]")), Text(Nested(130, "{\"a\":", "}")),
        Text(Nested(250, "[", "]")), Text(Nested(5000, "[", "]")), "[1", "99999999999999999999",
    ];

    public static TheoryData<string> TypedParameters =>
    [
        """{"$type":"String","_value":"\ud800"}""", """{"$type":"\ud800","_value":"1"}""", """{"$type":"Map","_value":{"\ud800":{"$type":"Null","_value":null}}}""",
        Text(Nested(121, """{"$type":"List","_value":[""", "]}", """{"$type":"Integer","_value":"1"}""")), "1", """{"$type":"Map","_value":[]}""",
        """{"$type":1,"_value":1}""", """{"$type":"Date","_value":"99999999999-01-01"}""", """{"$type":"Base64","_value":"?"}""",
        """{"$type":"Point","_value":"nowhere"}""", """{"$type":"Duration","_value":""}""",
    ];

    [Fact]
    public async Task Addresses_are_all_that_take_a_body()
    {
        var served = await seeded.ServeAsync();

        var paths = (await served.Client.GetJsonAsync("/openapi/v1.json"))["paths"]!.AsObject()
            .Where(path => path.Value!.AsObject().ContainsKey("post") && path.Key != Bodiless).Select(path => path.Key.Replace("{database}", "neo4j", StringComparison.Ordinal));

        Assert.Equal(Addresses.Select(address => address.Path).Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Malformed_body_is_refused_in_the_shape_of_its_address(string path, string text, string body)
    {
        var served = await seeded.ServeAsync();
        var bytes = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Bodies[body]).Replace("@", text, StringComparison.Ordinal));

        await AssertRefusedAsync(served, path.Replace("{id}", "0123456789abcdef", StringComparison.Ordinal), bytes);
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Parameter_that_is_no_value_is_refused(string value)
    {
        var served = await seeded.ServeAsync();

        await AssertRefusedAsync(served, Query, Encoding.UTF8.GetBytes("{\"statement\":\"RETURN 1\",\"parameters\":{\"x\":" + value + "}}"));
        await AssertRefusedAsync(served, Query + "/tx", Encoding.UTF8.GetBytes("{\"statement\":\"RETURN 1\",\"parameters\":{\"x\":" + value + "}}"));
    }

    [Theory]
    [MemberData(nameof(TypedParameters))]
    public async Task Typed_parameter_that_is_no_value_is_refused(string value)
    {
        var served = await seeded.ServeAsync();

        await AssertRefusedAsync(
            served, Query, Encoding.UTF8.GetBytes("{\"statement\":\"RETURN 1\",\"parameters\":{\"x\":" + value + "}}"), HttpClientRequests.Typed);
    }

    [Theory]
    [InlineData(HttpClientRequests.Plain, "[", "]", "1")]
    [InlineData(HttpClientRequests.Plain, "{\"a\":", "}", "1")]
    [InlineData(HttpClientRequests.Typed, """{"$type":"List","_value":[""", "]}", """{"$type":"Integer","_value":"1"}""")]
    public async Task Parameter_as_deep_as_it_may_be_is_taken(string type, string open, string close, string inner)
    {
        var served = await seeded.ServeAsync();
        var body = "{\"statement\":\"RETURN $x\",\"parameters\":{\"x\":" + Text(Nested(120, open, close, inner)) + "}}";

        using var response = await served.Client.SendJsonAsync(HttpMethod.Post, Query, body, type);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.DoesNotContain("errors", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/expand", """{"elementId":"x"} and more""")]
    [InlineData("/api/relations-between", """{"elementIds":["x"]}{}""")]
    [InlineData("/api/relations-between", """{"elementIds":[null]}""")]
    [InlineData("/api/relations-between", """{"elementIds":["\ud800"]}""")]
    [InlineData("/api/expand", """{"elementId":"x","only":[null]}""")]
    [InlineData("/api/expand", """{"elementId":"x","only":[{"direction":"in"}]}""")]
    [InlineData("/api/expand", """{"elementId":"x","only":[{"type":"R","direction":"up"}]}""")]
    [InlineData("/api/connections", """{"elementId":"x","exclude":[null]}""")]
    [InlineData("/api/expand", """{"elementId":"x","limit":1e30}""")]
    public async Task Body_that_is_right_but_for_one_thing_is_refused(string path, string body) =>
        await AssertRefusedAsync(await seeded.ServeAsync(), path, Encoding.UTF8.GetBytes(body));

    [Theory]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=")]
    public async Task Json_in_another_encoding_is_refused(string contentType)
    {
        var served = await seeded.ServeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/expand") { Content = new ByteArrayContent("{\"elementId\":\"x\"}"u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private static async Task AssertRefusedAsync(ServedCase served, string path, byte[] body, string contentType = HttpClientRequests.Plain)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } },
        };
        using var response = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.TextAsync();

        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{response.StatusCode} {answer}");
        var isQuery = path.StartsWith("/db", StringComparison.Ordinal);
        Assert.Equal(isQuery ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var said = await response.JsonAsync();
        Assert.NotEmpty((isQuery ? said["errors"]!.AsArray().Single()!["message"] : said["detail"])!.GetValue<string>());
        if (isQuery) Assert.StartsWith("Neo.ClientError.", said["errors"]![0]!["code"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static byte[] Nested(int depth, string open, string close, string inner = "1") => Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth)));

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
