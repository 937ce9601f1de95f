using Microsoft.Net.Http.Headers;

namespace ActorGraph.Web.QueryApi;

/// <summary>The media types of the Query API: plain JSON and typed JSON, chosen by `Content-Type` and `Accept`.</summary>
internal static class MediaTypes
{
    public const string Plain = "application/json";

    public static readonly string[] Known = [Plain, "application/vnd.neo4j.query", "application/vnd.neo4j.query.v1.0"];

    /// <summary>Whether the body's type is one of the Query API's, and whether that is typed JSON.</summary>
    public static bool IsAccepted(string? contentType, out bool typed)
    {
        var type = MediaTypeHeaderValue.TryParse(contentType, out var header) ? header.MediaType.Value : null;
        typed = IsTyped(type);
        return Known.Contains(type, StringComparer.OrdinalIgnoreCase);
    }

    public static bool IsTyped(string? type) => !string.Equals(type, Plain, StringComparison.OrdinalIgnoreCase);

    /// <summary>The type of the answer, by the preferences of the client; null where it takes none of ours.</summary>
    public static string? Choose(IList<string?> accept)
    {
        if (accept.All(string.IsNullOrWhiteSpace)) return Plain;
        if (!MediaTypeHeaderValue.TryParseList(accept!, out var ranges)) return null;
        return ranges
            .Where(range => range.Quality is not 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => Known.FirstOrDefault(known => IsIn(known, range)))
            .FirstOrDefault(known => known is not null);
    }

    private static bool IsIn(string known, MediaTypeHeaderValue range) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
        || range.MediaType.Equals(known, StringComparison.OrdinalIgnoreCase);
}
