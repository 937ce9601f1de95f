using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using static ActorGraph.Web.OpenApi.SchemaForms;

namespace ActorGraph.Web.OpenApi;

/// <summary>The schema of what <see cref="TypedValueReader"/> reads: one form for each type that a parameter can have.</summary>
internal static class TypedParameters
{
    /// <summary>Types that are written as a text of a form of their own, each with an example.</summary>
    private static readonly (string Type, string Example)[] Texts =
    [
        ("Integer", "1"), ("Float", "2.5"), ("Base64", "AQID"), ("Date", "2023-10-13"), ("Time", "10:11:12.5+01:00"), ("LocalTime", "10:11:12"),
        ("LocalDateTime", "2023-10-13T10:11:12"), ("OffsetDateTime", "2023-10-13T10:11:12+02:00"),
        ("ZonedDateTime", "2023-10-13T10:11:12[Europe/Berlin]"), ("Duration", "P1DT2H"), ("Point", "SRID=7203;POINT (1.0 2.5)"),
    ];

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
