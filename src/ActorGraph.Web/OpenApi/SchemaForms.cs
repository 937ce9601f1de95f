using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ActorGraph.Web.OpenApi;

/// <summary>JSON Schema in few words, for what is written by hand and so has no type to be read from.</summary>
internal static class SchemaForms
{
    public static OpenApiSchema Text => new() { Type = JsonSchemaType.String };

    public static OpenApiSchema Count => new() { Type = JsonSchemaType.Integer, Format = "int64" };

    public static OpenApiSchema Flag => new() { Type = JsonSchemaType.Boolean };

    public static OpenApiSchema Anything => new();

    public static OpenApiSchema ListOf(IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    public static OpenApiSchema MapOf(IOpenApiSchema values) => new() { Type = JsonSchemaType.Object, AdditionalProperties = values };

    /// <summary>An object that has these properties, any of them or all, and no others.</summary>
    public static OpenApiSchema Object(params (string Name, IOpenApiSchema Schema)[] properties) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = properties.ToDictionary(property => property.Name, property => property.Schema),
        AdditionalPropertiesAllowed = false,
    };

    public static OpenApiSchema Requiring(this OpenApiSchema schema, params string[] names)
    {
        schema.Required = names.ToHashSet();
        return schema;
    }

    public static OpenApiSchema OrNull(this OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    public static OpenApiSchema Saying(this OpenApiSchema schema, string description)
    {
        schema.Description = description;
        return schema;
    }

    public static OpenApiSchema Examples(this OpenApiSchema schema, params string[] examples)
    {
        schema.Examples = [.. examples.Select(example => (JsonNode)JsonValue.Create(example))];
        return schema;
    }

    /// <summary>One of these texts, or null where that is one of them.</summary>
    public static OpenApiSchema OneOf(this OpenApiSchema schema, params string?[] texts)
    {
        schema.Enum = [.. texts.Select(text => text is null ? JsonNullSentinel.JsonNull : JsonValue.Create(text))];
        return schema;
    }
}
