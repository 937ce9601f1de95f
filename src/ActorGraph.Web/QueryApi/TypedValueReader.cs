using System.Globalization;
using System.Text.Json;

namespace ActorGraph.Web.QueryApi;

/// <summary>Typed JSON, `{"$type": …, "_value": …}`, as Cypher values.</summary>
internal static class TypedValueReader
{
    /// <exception cref="QueryApiException">The type is not one of a parameter, the value is not one of its type, or it is nested too deep.</exception>
    public static object? Read(JsonElement element, int depth)
    {
        if (element.ValueKind == JsonValueKind.Null) return null;
        if (element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty("$type", out var type)
            || type.ValueKind != JsonValueKind.String
            || !element.TryGetProperty("_value", out var value))
            throw new QueryApiException(QueryApiError.BadRequest);
        try
        {
            return Read(type.GetString()!, value, depth);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            throw new QueryApiException(QueryApiError.BadRequest);
        }
    }

    private static object? Read(string type, JsonElement value, int depth) => type switch
    {
        "Null" => null,
        "Boolean" => Text(value) switch { "true" => true, "false" => false, _ => throw new FormatException() },
        "Integer" => long.Parse(Text(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        "Float" => Float(Text(value)),
        "String" => Text(value),
        "Base64" => Convert.FromBase64String(Text(value)),
        "Date" => TemporalReader.Date(Text(value)),
        "Time" => TemporalReader.Time(Text(value)),
        "LocalTime" => TemporalReader.LocalTime(Text(value)),
        "LocalDateTime" => TemporalReader.LocalDateTime(Text(value)),
        "OffsetDateTime" or "ZonedDateTime" => TemporalReader.DateTime(Text(value)),
        "Duration" => DurationText.Parse(Text(value)),
        "Point" => PointText.Parse(Text(value)),
        "List" or "Map" when depth >= QueryApiError.MostDepth => throw new QueryApiException(QueryApiError.TooDeep),
        "List" => List(value, depth + 1),
        "Map" => Map(value, depth + 1),
        _ => throw new QueryApiException(QueryApiError.UnsupportedType(type)),
    };

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new FormatException(),
    };

    private static double Float(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, NumberStyles.Float & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture),
    };

    private static List<object?> List(JsonElement value, int depth) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(item => Read(item, depth)).ToList()
        : throw new FormatException();

    private static Dictionary<string, object?> Map(JsonElement value, int depth)
    {
        if (value.ValueKind != JsonValueKind.Object) throw new FormatException();
        var map = new Dictionary<string, object?>();
        foreach (var property in value.EnumerateObject()) map[property.Name] = Read(property.Value, depth);
        return map;
    }
}
