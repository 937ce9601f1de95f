using ActorGraph.Web.Database;
using Microsoft.Net.Http.Headers;

namespace ActorGraph.Web.QueryApi;

/// <summary>
/// The discovery document by which clients of Neo4j's HTTP interfaces find their way: what <c>GET /</c> answers to whoever asks for JSON
/// rather than for a page.
/// </summary>
internal static class Discovery
{
    private const string Json = "application/json";

    public static void UseDiscovery(this WebApplication app) => app.Use((context, next) =>
        context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method) && AsksForJson(context.Request) ? SendAsync(context) : next(context));

    private static bool AsksForJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault();
        return accepted is { MediaType.Value: { } type } && type.Equals(Json, StringComparison.OrdinalIgnoreCase);
    }

    private static Task SendAsync(HttpContext context)
    {
        var openCase = context.RequestServices.GetRequiredService<OpenCase>();
        var here = $"{context.Request.Scheme}://{context.Request.Host}";
        var document = new Dictionary<string, string> { ["query"] = $"{here}/db/{{databaseName}}/query/v2" };
        if (BoltOf(openCase) is { } bolt) (document["bolt_routing"], document["bolt_direct"]) = ($"neo4j://{bolt}", $"bolt://{bolt}");
        document["neo4j_version"] = openCase.Agent.Split('/')[^1];
        document["neo4j_edition"] = "community";
        context.Response.Headers.Vary = HeaderNames.Accept;
        return Results.Json(document, contentType: Json).ExecuteAsync(context);
    }

    private static string? BoltOf(OpenCase openCase) =>
        openCase.BoltAddress is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("bolt", StringComparison.Ordinal)
            ? uri.Authority
            : openCase.BoltAddress;
}
