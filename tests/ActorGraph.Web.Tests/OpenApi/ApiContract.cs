using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>The document of the API, read as somebody reads it who knows nothing else of the server.</summary>
internal sealed class ApiContract
{
    private const string Components = "#/components/schemas/";

    private static readonly HashSet<string> Methods = ["get", "head", "post", "put", "patch", "delete", "options", "trace"];

    private readonly JsonObject _document;
    private readonly Dictionary<string, JsonSchema> _schemas = [];

    public ApiContract(JsonObject document)
    {
        _document = document;
        Operations =
        [
            .. from path in document["paths"]!.AsObject()
               from operation in path.Value!.AsObject()
               where Methods.Contains(operation.Key)
               select new ApiOperation(path.Key, operation.Key.ToUpperInvariant(), operation.Value!.AsObject()),
        ];
    }

    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>What a reference leads to, or the node itself where it is none.</summary>
    public JsonObject Resolve(JsonNode node) => node["$ref"]?.GetValue<string>() is { } reference
        ? Resolve(Follow(reference) ?? throw new InvalidOperationException($"`{reference}` leads nowhere."))
        : node.AsObject();

    /// <summary>What stands where a reference within the document points to; null where nothing does.</summary>
    public JsonNode? Follow(string reference) => reference.StartsWith("#/", StringComparison.Ordinal)
        ? reference[2..].Split('/').Aggregate((JsonNode?)_document, (node, step) => (node as JsonObject)?[step])
        : null;

    public bool IsValid(JsonNode schema, string json) => Violations(schema, json).Count == 0;

    /// <summary>What of a schema a text does not fulfil; nothing where it is valid.</summary>
    public IReadOnlyList<string> Violations(JsonNode schema, string json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 512 });
        }
        catch (JsonException error)
        {
            return ["is no JSON: " + error.Message];
        }

        using (document)
        {
            var result = SchemaOf(schema).Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
            if (result.IsValid) return [];
            return ["is not valid", .. (result.Details ?? [])
                .Where(detail => detail.Errors is { Count: > 0 })
                .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
        }
    }

    private JsonSchema SchemaOf(JsonNode schema)
    {
        var text = schema.ToJsonString();
        if (_schemas.TryGetValue(text, out var known)) return known;
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$defs"] = _document["components"]!["schemas"]!.DeepClone(),
            ["allOf"] = new JsonArray(schema.DeepClone()),
        };
        return _schemas[text] = JsonSchema.FromText(whole.ToJsonString().Replace(Components, "#/$defs/", StringComparison.Ordinal));
    }
}
