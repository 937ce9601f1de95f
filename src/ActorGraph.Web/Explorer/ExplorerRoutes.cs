using ActorGraph.Web.Http;
using ActorGraph.Web.OpenApi;

namespace ActorGraph.Web.Explorer;

/// <summary>The explorer's own endpoints. Each is one readable query, which it names in its answer.</summary>
internal static class ExplorerRoutes
{
    public static IServiceCollection AddExplorer(this IServiceCollection services) =>
        services.AddHttpContextAccessor().AddScoped<CaseReader>().AddSingleton<SearchableCase>();

    public static void MapExplorer(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("Explorer");
        api.MapGet("questions", QuestionsEndpoint.List).WithName("getQuestions").WithSummary("The questions of the model, each as a short query.");
        MapCaseFile(api.MapGroup("/case"));
        MapReads(api.MapGroup("").WithMetadata(AskingTheCase.Mark));
    }

    private static void MapCaseFile(RouteGroupBuilder file)
    {
        file.MapGet("state", CaseFileEndpoints.StateAsync).WithName("getCaseState").WithSummary("What is out of order with the case file.");
        file.MapPost("accept-loss", CaseFileEndpoints.AcceptLossAsync)
            .Accepts<object>("application/json")
            .WithName("acceptLoss").WithSummary("Goes on without the commits that are missing.")
            .WithDescription("Nothing in the body is read, but there has to be one: that it is JSON shows that no form of another page sent it.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        file.MapGet("backup", CaseFileEndpoints.Backup)
            .WithName("getBackup").WithSummary("The case as a case file of its own.")
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static void MapReads(RouteGroupBuilder reads)
    {
        reads.MapGet("case", CaseEndpoint.DescribeAsync).WithName("getCase").WithSummary("What is open, and what may be asked of it.");
        reads.MapGet("schema", SchemaEndpoint.ReadAsync)
            .WithName("getSchema").WithSummary("Labels, types, property keys and patterns of the case, counted.");
        reads.MapGet("search", SearchEndpoint.ReadAsync).WithName("search").WithSummary("Finds by name, alias or text while the user types.");
        reads.MapGet("views/first", FirstViewEndpoint.ReadAsync)
            .WithName("getFirstView").WithSummary("The most disputed claim between its two sides.");
        reads.MapPost("expand", ExpandEndpoint.ReadAsync)
            .WithName("expand").WithSummary("What a node is connected with, most connected first.").ProducesProblem(StatusCodes.Status404NotFound);
        reads.MapPost("connections", ConnectionsEndpoint.ReadAsync)
            .WithName("getConnections").WithSummary("How a node is connected, and how many of its neighbours are not drawn.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        reads.MapGet("nodes/{elementId}", NodeEndpoint.ReadAsync)
            .WithName("getNode").WithSummary("A node with its relationships.").ProducesProblem(StatusCodes.Status404NotFound);
        reads.MapGet("relationships/{elementId}/evidence", EvidenceEndpoint.ReadAsync)
            .WithName("getEvidence").WithSummary("The statements behind a line, and the answers to them.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        reads.MapPost("relations-between", RelationsEndpoint.ReadAsync)
            .WithName("getRelationsBetween").WithSummary("The relationships among nodes that are drawn.");
        reads.MapPost("counterparts", CounterpartsEndpoint.ReadAsync)
            .WithName("getCounterparts").WithSummary("Who takes which side of the claims that are drawn.");
    }
}
