namespace ActorGraph.Web.Explorer;

/// <summary>The explorer's own endpoints. Each is one readable query, which it names in its answer.</summary>
internal static class ExplorerRoutes
{
    public static IServiceCollection AddExplorer(this IServiceCollection services) =>
        services.AddHttpContextAccessor().AddScoped<CaseReader>();

    public static void MapExplorer(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("Explorer");
        api.MapGet("case", CaseEndpoint.Describe).WithSummary("What is open, and what may be asked of it.");
        api.MapGet("case/state", CaseFileEndpoints.StateAsync).WithSummary("What is out of order with the case file.");
        api.MapPost("case/accept-loss", CaseFileEndpoints.AcceptLossAsync)
            .WithSummary("Goes on without the commits that are missing.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("case/backup", CaseFileEndpoints.Backup)
            .WithSummary("The case as a case file of its own.").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("schema", SchemaEndpoint.ReadAsync).WithSummary("Labels, types, property keys and patterns of the case, counted.");
        api.MapGet("questions", QuestionsEndpoint.List).WithSummary("The questions of the model, each as a short query.");
        api.MapGet("search", SearchEndpoint.ReadAsync).WithSummary("Finds by name, alias or text while the user types.");
        api.MapGet("views/first", FirstViewEndpoint.ReadAsync).WithSummary("The most disputed claim between its two sides.");
        api.MapPost("expand", ExpandEndpoint.ReadAsync).WithSummary("What a node is connected with, most connected first.");
        api.MapGet("nodes/{elementId}", NodeEndpoint.ReadAsync)
            .WithSummary("A node with its relationships.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("relationships/{elementId}/evidence", EvidenceEndpoint.ReadAsync)
            .WithSummary("The statements behind a line, and the answers to them.").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("relations-between", RelationsEndpoint.ReadAsync).WithSummary("The relationships among nodes that are drawn.");
    }
}
