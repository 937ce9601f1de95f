using ActorGraph.Web.Http;
using ActorGraph.Web.OpenApi;

namespace ActorGraph.Web.QueryApi;

/// <summary>Where the Query API answers. Everything else under `/db/` is refused in its shape too.</summary>
internal static class QueryApiRoutes
{
    private static readonly (string Pattern, string Allowed)[] Allowed =
        [("", "POST"), ("tx", "POST"), ("tx/{id}", "DELETE,POST"), ("tx/{id}/commit", "POST")];

    public static IServiceCollection AddQueryApi(this IServiceCollection services) => services
        .AddSingleton<QueryApiEndpoints>()
        .AddSingleton<IRefusalForm, QueryApiRefusals>()
        .AddSingleton<OpenTransactions>()
        .AddHostedService(provider => provider.GetRequiredService<OpenTransactions>());

    public static void MapQueryApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.ServiceProvider.GetRequiredService<QueryApiEndpoints>();
        var group = routes.MapGroup("/db/{database}/query/v2").WithTags("Query API");
        group.MapPost("", (HttpContext context, string database) => api.RunAsync(context, database))
            .WithName("runStatement").WithSummary("Runs one Cypher statement in a transaction of its own.")
            .WithMetadata(new QueryApiOperation(NeedsStatement: true, "database"), AskingTheCase.Mark);
        group.MapPost("tx", (HttpContext context, string database) => api.BeginAsync(context, database))
            .WithName("beginTransaction").WithSummary("Begins a transaction, with a first statement or without.")
            .WithMetadata(new QueryApiOperation(NeedsStatement: false, "database"), AskingTheCase.Mark);
        group.MapPost("tx/{id}", (HttpContext context, string database, string id) => api.ContinueAsync(context, database, id))
            .WithName("continueTransaction").WithSummary("Runs a statement in an open transaction, or keeps it open.")
            .WithMetadata(new QueryApiOperation(NeedsStatement: false, "transaction in this database"));
        group.MapPost("tx/{id}/commit", (HttpContext context, string database, string id) => api.CommitAsync(context, database, id))
            .WithName("commitTransaction").WithSummary("Commits a transaction, after a last statement or without.")
            .WithMetadata(new QueryApiOperation(NeedsStatement: false, "transaction in this database"));
        group.MapDelete("tx/{id}", (HttpContext context, string database, string id) => api.RollBackAsync(context, database, id))
            .WithName("rollBackTransaction").WithSummary("Rolls a transaction back.")
            .WithMetadata(new QueryApiOperation(NeedsStatement: null, "transaction in this database"));

        foreach (var (pattern, allowed) in Allowed) group.Map(pattern, context => RefuseMethod(context, allowed)).ExcludeFromDescription();
        routes.Map("/db/{**rest}", (HttpContext context) => new QueryApiExchange(context).Refuse(QueryApiError.NotFound))
            .ExcludeFromDescription();
    }

    private static Task RefuseMethod(HttpContext context, string allowed)
    {
        context.Response.Headers.Allow = allowed;
        return new QueryApiExchange(context).Refuse(QueryApiError.MethodNotAllowed);
    }
}
