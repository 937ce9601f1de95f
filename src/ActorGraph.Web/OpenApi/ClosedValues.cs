using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using static ActorGraph.Web.OpenApi.SchemaForms;

namespace ActorGraph.Web.OpenApi;

/// <summary>States what a text or an object can be where its type alone says less, so that a client's types need not be wider than the answers.</summary>
internal sealed class ClosedValues : IOpenApiSchemaTransformer
{
    private const string ElementId = "element-id", PropertyValue = "PropertyValue";

    /// <summary>Maps of anything become maps of what can be read from a case. It holds itself, so that it can be named only once all else is made.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        var value = new OpenApiSchemaReference(PropertyValue, document);
        var maps = document.Components!.Schemas!.Values
            .SelectMany(schema => schema.Properties?.Values ?? [])
            .OfType<OpenApiSchema>()
            .Where(schema => schema is { Type: JsonSchemaType.Object, Properties: null, AdditionalProperties: null });
        foreach (var map in maps) map.AdditionalProperties = value;
        document.AddComponent(PropertyValue, new OpenApiSchema
        {
            AnyOf = [Text, new OpenApiSchema { Type = JsonSchemaType.Number }, Flag, new OpenApiSchema { Type = JsonSchemaType.Null }, ListOf(value), MapOf(value)],
            Description = "What a property or a parameter holds, as plain JSON; temporal values are ISO 8601 texts.",
        });
    }

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo?.AttributeProvider is not PropertyInfo property) return Task.CompletedTask;
        if (schema.AdditionalProperties is OpenApiSchema { Type: not null } values && MayHoldNull(property)) values.OrNull();
        if (property.IsDefined(typeof(ElementIdAttribute))) ((schema.Items as OpenApiSchema) ?? schema).Format = ElementId;
        if (property.IsDefined(typeof(AnyNumberAttribute))) schema.AnyOf = Numbers;
        if (property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed) schema.OneOf([.. allowed.Values.Cast<string>()]);
        return Task.CompletedTask;
    }

    private static bool MayHoldNull(PropertyInfo map) =>
        new NullabilityInfoContext().Create(map).GenericTypeArguments is [_, { ReadState: NullabilityState.Nullable }];

    /// <summary>What JSON has no number for is sent by its name.</summary>
    private static IList<IOpenApiSchema> Numbers =>
        [new OpenApiSchema { Type = JsonSchemaType.Number }, Text.OneOf("NaN", "Infinity", "-Infinity"), new OpenApiSchema { Type = JsonSchemaType.Null }];
}
