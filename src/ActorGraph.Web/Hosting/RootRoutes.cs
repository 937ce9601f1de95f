using ActorGraph.Web.Http;
using ActorGraph.Web.QueryApi;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace ActorGraph.Web.Hosting;

/// <summary>`GET /`: to whoever asks for JSON rather than for a page, where everything is; to everybody else the explorer.</summary>
internal static class RootRoutes
{
    public static void MapRoot(this IEndpointRouteBuilder routes, ExplorerPages explorer)
    {
        // A delegate of no type of ASP.NET's own, without which the document of the API would not name the address.
        Delegate answer = (HttpContext context) => AnswerAsync(context, explorer);
        var root = routes.MapGroup("").WithTags("Discovery");
        root.MapMethods("/", [HttpMethods.Get], answer)
            .WithName("getRoot").WithSummary("Where everything is, to whoever asks for JSON; else the explorer.")
            .Produces<DiscoveryDocument>(StatusCodes.Status200OK, Discovery.Json)
            .Produces<string>(StatusCodes.Status503ServiceUnavailable, "text/plain")
            .AddOpenApiOperationTransformer(AddPage);
        root.MapMethods("/", [HttpMethods.Head], answer)
            .WithName("headRoot").WithSummary("Whether the explorer is here.")
            .Produces<string>(StatusCodes.Status200OK, "text/html")
            .Produces<string>(StatusCodes.Status503ServiceUnavailable, "text/plain");
    }

    /// <summary>Of two answers with the same status, the attributes of an endpoint can name only one.</summary>
    private static Task AddPage(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Responses!["200"].Content!["text/html"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        return Task.CompletedTask;
    }

    private static Task AnswerAsync(HttpContext context, ExplorerPages explorer)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return Discovery.IsAskedFor(context.Request) ? Discovery.AnswerAsync(context) : explorer.OpenAsync(context);
    }
}
