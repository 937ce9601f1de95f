using ActorGraph.Web.QueryApi;

namespace ActorGraph.Web.OpenApi;

/// <summary>
/// The document at `/openapi/v1.json`. What an endpoint's own types and attributes say is read from them; what holds for many is added
/// here, once, and so also to endpoints that are still to come.
/// </summary>
internal static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(api =>
    {
        api.AddSchemaTransformer<StatedLimits>();
        api.AddSchemaTransformer<SentForms>();
        api.AddSchemaTransformer<ClosedValues>();

        // What is shared by all goes last: it depends on whether a body is taken.
        api.AddOperationTransformer<QueryApiDescription>();
        api.AddOperationTransformer<SharedResponses>();
        api.AddDocumentTransformer((document, _, _) =>
        {
            (document.Info.Title, document.Info.Version) = ("ActorGraph", Product.Version);
            ClosedValues.AddTo(document);
            QueryApiSchemas.AddTo(document);
            return Task.CompletedTask;
        });
    });
}
