using System.Net;
using ActorGraph.Web.Database;

namespace ActorGraph.Web.QueryApi;

/// <summary>The discovery document by which clients of Neo4j's HTTP interfaces find their way.</summary>
internal static class Discovery
{
    public const string Json = "application/json";

    /// <summary>Whether a client would rather have the document than a page.</summary>
    public static bool IsAskedFor(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method)) return false;
        var accepted = request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault();
        return accepted is { MediaType.Value: { } type } && type.Equals(Json, StringComparison.OrdinalIgnoreCase);
    }

    public static Task AnswerAsync(HttpContext context)
    {
        var openCase = context.RequestServices.GetRequiredService<OpenCase>();
        var bolt = BoltOf(openCase, context.Request.Host.Host);
        var document = new DiscoveryDocument
        {
            Query = $"{context.Request.Scheme}://{context.Request.Host}/db/{{databaseName}}/query/v2",
            BoltRouting = bolt is null ? null : $"neo4j://{bolt}",
            BoltDirect = bolt is null ? null : $"bolt://{bolt}",
            Neo4jVersion = openCase.Agent.Split('/')[^1],
        };
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
