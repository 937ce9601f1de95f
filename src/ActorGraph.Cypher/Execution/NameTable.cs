using ActorGraph.Graph;

namespace ActorGraph.Cypher.Execution;

/// <summary>
/// The labels, types and property keys that a plan names. A compiled plan refers to them by their place here; each execution
/// looks up the ids that they have in its graph.
/// </summary>
internal sealed class NameTable
{
    private readonly List<string> _labels = [];
    private readonly List<string> _types = [];
    private readonly List<string> _keys = [];

    public int Label(string name) => Place(_labels, name);

    public int Type(string name) => Place(_types, name);

    public int Key(string name) => Place(_keys, name);

    public string KeyName(int place) => _keys[place];

    /// <summary>The ids of all names in a graph; −1 for one that the graph does not know.</summary>
    public ResolvedNames Resolve(GraphView graph) => new(
        [.. _labels.Select(graph.FindLabel)], [.. _types.Select(graph.FindType)], [.. _keys.Select(graph.FindPropertyKey)]);

    private static int Place(List<string> names, string name)
    {
        var place = names.IndexOf(name);
        if (place >= 0) return place;
        names.Add(name);
        return names.Count - 1;
    }
}

/// <summary>The ids of the names of a <see cref="NameTable"/> in one graph.</summary>
internal sealed record ResolvedNames(int[] Labels, int[] Types, int[] Keys);
