using System.Text.Json.Nodes;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>
/// Values that answers gave, by their names: an `elementId` of one answer is an `elementId` of the next request, and so requests reach
/// what is there. What the case itself holds is named by its authors, and so says nothing of what a request means by a name.
/// </summary>
internal sealed class NamedValues
{
    private const int Most = 200;

    private static readonly HashSet<string> Contents = ["data", "properties"];

    private readonly Dictionary<string, List<string>> _values = [];

    public IReadOnlyList<string> Of(string name) => _values.GetValueOrDefault(Singular(name)) ?? [];

    public void Learn(JsonNode? answer)
    {
        switch (answer)
        {
            case JsonObject map:
                foreach (var (name, value) in map.Where(property => !Contents.Contains(property.Key)))
                {
                    if (value is JsonValue text && text.TryGetValue<string>(out _)) Add(name, text.ToJsonString());
                    else Learn(value);
                }

                break;
            case JsonArray list:
                foreach (var item in list) Learn(item);
                break;
        }
    }

    private void Add(string name, string value)
    {
        if (!_values.TryGetValue(name, out var values)) _values.Add(name, values = []);
        if (values.Contains(value)) return;
        values.Add(value);
        if (values.Count > Most) values.RemoveAt(0);
    }

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : name;
}
