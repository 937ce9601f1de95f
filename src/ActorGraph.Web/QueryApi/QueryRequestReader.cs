using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using ActorGraph.Model.Values;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>
/// Reads the body of a Query API request. Like Neo4j's, it refuses unknown names, takes scalars for each other (`"5"` for `5`),
/// lets the last of two equal names win, and reads one JSON value, whatever follows it.
/// </summary>
internal static class QueryRequestReader
{
    // Typed JSON nests twice for each level of a value.
    private const int MaxDepth = 2 * JsonForm.MostDepth + 16;

    private static readonly QueryRequest Empty = new(null, [], false, AccessMode.Write, [], null, null);

    /// <exception cref="QueryApiException">The body is not a query.</exception>
    public static QueryRequest Read(ReadOnlyMemory<byte> body, bool typed)
    {
        if (IsBlank(body.Span)) return Empty;
        if (!Utf8.IsValid(body.Span)) throw new QueryApiException(QueryApiError.NotUtf8);
        try
        {
            var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
            using var document = JsonDocument.ParseValue(ref reader);
            return Read(document.RootElement, typed);
        }
        catch (ValueException exception)
        {
            throw new QueryApiException(QueryApiError.From(exception));
        }
        catch (JsonException)
        {
            throw new QueryApiException(IsTooDeep(body.Span) ? QueryApiError.TooDeep : QueryApiError.BadRequest);
        }
        catch (InvalidOperationException)
        {
            // The bytes are UTF-8, so that what cannot be read as text is an escape: `\ud800` without its other half.
            throw new QueryApiException(QueryApiError.HalfSurrogate);
        }
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        try
        {
            while (reader.CurrentDepth < MaxDepth && reader.Read()) { }
        }
        catch (JsonException)
        {
            return false;
        }

        return reader.CurrentDepth >= MaxDepth;
    }

    private static QueryRequest Read(JsonElement body, bool typed)
    {
        if (body.ValueKind != JsonValueKind.Object) throw new QueryApiException(QueryApiError.BadRequest);
        var request = Empty;
        foreach (var property in body.EnumerateObject())
        {
            var value = property.Value;
            request = property.Name switch
            {
                "statement" => request with { Statement = Text(value) },
                "parameters" => request with { Parameters = Parameters(value, typed) },
                "includeCounters" => request with { IncludeCounters = Text(value) is { } text && Flag(text) },
                "accessMode" => request with { AccessMode = Mode(Text(value)) },
                "bookmarks" => request with { Bookmarks = Texts(value) },
                "maxExecutionTime" => request with { Timeout = Seconds(Text(value)) },
                "impersonatedUser" => request with { ImpersonatedUser = Text(value) },
                _ => throw new QueryApiException(QueryApiError.BadRequest),
            };
        }

        return request;
    }

    private static bool IsBlank(ReadOnlySpan<byte> body) => body.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new QueryApiException(QueryApiError.BadRequest),
    };

    private static bool Flag(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => throw new QueryApiException(QueryApiError.BadRequest),
    };

    private static AccessMode Mode(string? text) => text?.ToUpperInvariant() switch
    {
        null or "WRITE" => AccessMode.Write,
        "READ" => AccessMode.Read,
        _ => throw new QueryApiException(QueryApiError.BadRequest),
    };

    private static string[] Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => [.. value.EnumerateArray().Select(Text).OfType<string>()],
        _ => throw new QueryApiException(QueryApiError.BadRequest),
    };

    private static TimeSpan? Seconds(string? text)
    {
        if (text is null) return null;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
            throw new QueryApiException(QueryApiError.BadRequest);
        return seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue / 1000)) : null;
    }

    private static Dictionary<string, object?> Parameters(JsonElement value, bool typed) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Object => value.ToParameters((typed ? JsonForm.Typed : JsonForm.Plain).Read),
        _ => throw new QueryApiException(QueryApiError.BadRequest),
    };

    private static Dictionary<string, object?> ToParameters(this JsonElement value, Func<JsonElement, object?> read)
    {
        var parameters = new Dictionary<string, object?>();
        foreach (var property in value.EnumerateObject()) parameters[property.Name] = read(property.Value);
        return parameters;
    }
}
