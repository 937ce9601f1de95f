using System.Globalization;
using System.Text.Json.Nodes;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>One method at one address, with what the document says of it.</summary>
internal sealed record ApiOperation(string Path, string Method, JsonObject Node)
{
    public string? Id => Node["operationId"]?.GetValue<string>();

    public string Tag => Node["tags"]![0]!.GetValue<string>();

    public IEnumerable<JsonObject> Parameters => (Node["parameters"] as JsonArray ?? []).Select(parameter => parameter!.AsObject());

    /// <summary>The body by its media types; null where none is taken.</summary>
    public JsonObject? Bodies => Node["requestBody"]?["content"]?.AsObject();

    /// <summary>The media types of the answers that are no refusals.</summary>
    public IReadOnlyList<string> AnswerTypes =>
    [
        .. Node["responses"]!.AsObject().Where(response => response.Key[0] == '2')
            .SelectMany(response => (response.Value!["content"] as JsonObject ?? []).Select(content => content.Key)),
    ];

    public JsonObject? Response(int status) => Node["responses"]![status.ToString(CultureInfo.InvariantCulture)]?.AsObject();

    public override string ToString() => $"{Method} {Path}";
}
