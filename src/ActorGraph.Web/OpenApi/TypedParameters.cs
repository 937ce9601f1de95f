using System.Text.Json.Nodes;
using ActorGraph.Model.Values;
using Microsoft.OpenApi;
using static ActorGraph.Web.OpenApi.SchemaForms;

namespace ActorGraph.Web.OpenApi;

/// <summary>The schema of what <see cref="JsonForm.Typed"/> reads: one form for each type that a parameter can have.</summary>
internal static class TypedParameters
{
    /// <summary>Types that are written as a text of a form of their own.</summary>
    private static readonly (string Type, string Example)[] Texts = [.. ScalarText.Types.Where(text => text.Type is not ("String" or "Boolean"))];

    /// <param name="self">The schema itself, as lists and maps hold it again.</param>
    public static OpenApiSchema Describe(IOpenApiSchema self) => new()
    {
        OneOf =
        [
            Of("Null", new OpenApiSchema { Type = JsonSchemaType.Null }),
            Of("Boolean", Flag),
            Of("String", Text),
            .. Texts.Select(text => Of(text.Type, Written(text.Type, text.Example))),
            Of("List", ListOf(self)),
            Of("Map", MapOf(self)),
        ],
    };

    private static OpenApiSchema Of(string type, OpenApiSchema value) => Object(("$type", Text.OneOf(type)), ("_value", value)).Requiring("$type", "_value");

    private static OpenApiSchema Written(string type, string example) => new()
    {
        Type = JsonSchemaType.String,
        Format = $"cypher-{type.ToLowerInvariant()}",
        Examples = [(JsonNode)JsonValue.Create(example)],
    };
}
