namespace ActorGraph.Driver.Client;

/// <summary>The columns of a result, which all of its records share.</summary>
internal sealed class RecordShape
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public RecordShape(string[] keys)
    {
        Keys = keys;
        for (var i = 0; i < keys.Length; i++) _places[keys[i]] = i;
    }

    public IReadOnlyList<string> Keys { get; }

    public bool TryFind(string key, out int place) => _places.TryGetValue(key, out place);

    public int FindIgnoringCase(string key)
    {
        for (var i = 0; i < Keys.Count; i++)
            if (string.Equals(Keys[i], key, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }
}
