using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ActorGraph.Web.Tests.Fixtures;

/// <summary>
/// JSON with the keys of each object sorted and everything else as it was sent, so that two answers can be compared as text. What
/// differs from run to run (element ids, bookmarks, ids and expiry of transactions) is replaced by its name.
/// </summary>
internal static partial class CanonicalJson
{
    public static string Of(string json)
    {
        if (json.Length == 0) return json;
        var text = new StringBuilder();
        using var document = JsonDocument.Parse(json);
        Append(text, document.RootElement);
        return ElementId().Replace(text.ToString(), "element");
    }

    private static void Append(StringBuilder text, JsonElement element, string? name = null)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var properties = element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal).ToList();
                text.Append('{');
                foreach (var property in properties)
                {
                    if (property.Name != properties[0].Name) text.Append(',');
                    text.Append('"').Append(property.Name).Append("\":");
                    if (name == "transaction") text.Append(property.Name);
                    else if (property.Name == "bookmarks") text.Append("bookmarks");
                    else Append(text, property.Value, property.Name);
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[').AppendJoin(',', element.EnumerateArray().Select(item => Canonical(item))).Append(']');
                break;
            case JsonValueKind.String:
                text.Append(JsonSerializer.Serialize(element.GetString()));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static string Canonical(JsonElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return text.ToString();
    }

    [GeneratedRegex("[45]:[0-9a-f-]{36}:[0-9]+")]
    private static partial Regex ElementId();
}
