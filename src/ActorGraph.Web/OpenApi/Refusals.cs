using ActorGraph.Web.QueryApi;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ActorGraph.Web.OpenApi;

/// <summary>The two shapes of a refusal: the Query API's errors at its addresses, problem details everywhere else.</summary>
internal static class Refusals
{
    public static bool AreOfQueryApi(ApiDescription operation) => operation.RelativePath?.StartsWith("db/", StringComparison.Ordinal) == true;

    public static Dictionary<string, OpenApiMediaType> Content(OpenApiOperationTransformerContext context) => AreOfQueryApi(context.Description)
        ? QueryApiSchemas.Content(QueryApiSchemas.Errors, QueryApiSchemas.Errors, context.Document!)
        : new() { ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(ProblemDetails), context.Document) } };
}
