using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ActorGraph.Web.OpenApi;

/// <summary>Corrects the schemas of types that are sent in another form than their properties tell.</summary>
internal sealed class SentForms : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails)) OpenUp(schema);
        // A number or the name of one, as the alternatives say; neither is the object that the type beside them claims.
        else if (context.JsonTypeInfo.Type == typeof(double)) schema.Type = null;
        return Task.CompletedTask;
    }

    /// <summary>Problem details may be extended (RFC 9457, section 3.2), and clients are to ignore what they do not know.</summary>
    private static void OpenUp(OpenApiSchema schema)
    {
        schema.AdditionalPropertiesAllowed = true;
        schema.AdditionalProperties = null;
        schema.Required = new HashSet<string> { "title", "status" };
    }
}
