using ActorGraph.Web.QueryApi;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ActorGraph.Web.OpenApi;

/// <summary>Describes the requests of the Query API, whose bodies are read and written without types of their own.</summary>
internal sealed class QueryApiDescription : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryApiOperation>().FirstOrDefault() is not { } described)
            return Task.CompletedTask;
        foreach (var parameter in operation.Parameters!.OfType<OpenApiParameter>()) Describe(parameter);
        operation.RequestBody = described.NeedsStatement is { } needsStatement ? Body(needsStatement, context.Document!) : null;
        operation.Responses = Responses(described, context);
        return Task.CompletedTask;
    }

    private static void Describe(OpenApiParameter parameter)
    {
        if (parameter.Name == "database") (parameter.Description, parameter.Example) = ("The database of the case, whatever the case is called.", "neo4j");
        else parameter.Description = "The `id` of the transaction, from the answer that it was begun with.";
    }

    private static OpenApiRequestBody Body(bool needsStatement, OpenApiDocument document) => new()
    {
        Required = true,
        Content = needsStatement
            ? QueryApiSchemas.Content(QueryApiSchemas.Statement, QueryApiSchemas.TypedStatement, document)
            : QueryApiSchemas.Content(QueryApiSchemas.Work, QueryApiSchemas.TypedWork, document),
    };

    private static OpenApiResponses Responses(QueryApiOperation described, OpenApiOperationTransformerContext context)
    {
        OpenApiResponse Refused(string description) => new() { Description = description, Content = Refusals.Content(context) };

        var responses = new OpenApiResponses
        {
            ["400"] = Refused(
                "The request is not what this address takes (`Neo.ClientError.Request.Invalid`), or the database refuses the statement, the "
                + "bookmarks or the transaction, for the reason that the code names."),
            ["404"] = Refused($"There is no such {described.Missing}."),
        };
        if (described.NeedsStatement is null)
        {
            responses["200"] = new OpenApiResponse { Description = "Nothing of the transaction remains." };
        }
        else
        {
            responses["202"] = new OpenApiResponse
            {
                Description = "The answer, row by row as it is found.",
                Content = QueryApiSchemas.Content(QueryApiSchemas.Answer, QueryApiSchemas.TypedAnswer, context.Document!),
            };
            responses["406"] = Refused("The client accepts none of the types that can be answered.");
        }

        return responses;
    }
}
