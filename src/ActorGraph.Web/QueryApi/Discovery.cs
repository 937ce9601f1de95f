using System.Net;
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
        if (BoltOf(openCase, context.Request.Host.Host) is { } bolt) (document["bolt_routing"], document["bolt_direct"]) = ($"neo4j://{bolt}", $"bolt://{bolt}");
        document["neo4j_version"] = openCase.Agent.Split('/')[^1];
        document["neo4j_edition"] = "community";
        context.Response.Headers.Vary = HeaderNames.Accept;
        return Results.Json(document, contentType: Json).ExecuteAsync(context);
    }

    /// <summary>Where the case answers Bolt; what listens at all addresses is reached at the one that the client has used.</summary>
    private static string? BoltOf(OpenCase openCase, string host)
    {
        if (openCase.BoltAddress is not { } address) return null;
        if (IPEndPoint.TryParse(address, out var place))
            return place.Address.Equals(IPAddress.Any) || place.Address.Equals(IPAddress.IPv6Any) ? $"{host}:{place.Port}" : address;
        return new Uri(address).Authority;
    }
}
