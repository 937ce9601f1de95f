using System.Globalization;
using System.Text.Json;

namespace ActorGraph.Web.QueryApi;

/// <summary>
/// Plain JSON as Cypher values: a number without fraction and exponent is an integer, every other number a float.
/// </summary>
internal static class PlainValueReader
{
    /// <exception cref="QueryApiException">An integer needs more than 64 bits, or it is nested too deep.</exception>
    public static object? Read(JsonElement element, int depth) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => Number(element.GetRawText()),
        _ when depth >= QueryApiError.MostDepth => throw new QueryApiException(QueryApiError.TooDeep),
        JsonValueKind.Array => element.EnumerateArray().Select(item => Read(item, depth + 1)).ToList(),
        _ => Map(element, depth + 1),
    };

    private static Dictionary<string, object?> Map(JsonElement element, int depth)
    {
        var map = new Dictionary<string, object?>();
        foreach (var property in element.EnumerateObject()) map[property.Name] = Read(property.Value, depth);
        return map;
    }

    private static object Number(string digits)
    {
        if (digits.AsSpan().IndexOfAny('.', 'e', 'E') >= 0) return double.Parse(digits, CultureInfo.InvariantCulture);
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? integer
            : throw new QueryApiException(QueryApiError.IntegerTooLarge(digits));
    }
}
