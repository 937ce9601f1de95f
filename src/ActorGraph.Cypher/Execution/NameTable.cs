using ActorGraph.Graph;

namespace ActorGraph.Cypher.Execution;

/// <summary>
/// The labels, types and property keys that a plan names. A compiled plan refers to them by their place here; each execution
/// looks up the ids that they have in its graph.
/// </summary>
internal sealed class NameTable
{
    private readonly NameList _labels = new();
    private readonly NameList _types = new();
    private readonly NameList _keys = new();
    private readonly List<int[]> _typeSets = [];
    private readonly List<int[]> _labelChoices = [];
    private readonly List<int[]> _typeChoices = [];

    public int Label(string name) => _labels.Place(name);

    public int Type(string name) => _types.Place(name);

    public int Key(string name) => _keys.Place(name);

    /// <summary>The place of a set of types that a step follows; without any it follows all types.</summary>
    public int TypeSet(IEnumerable<string> types)
    {
        _typeSets.Add([.. types.Select(Type)]);
        return _typeSets.Count - 1;
    }

    /// <summary>The place of labels of which something is to have any.</summary>
    public int LabelChoice(IEnumerable<string> labels)
    {
        _labelChoices.Add([.. labels.Select(Label)]);
        return _labelChoices.Count - 1;
    }

    /// <summary>The place of types of which something is to be of any.</summary>
    public int TypeChoice(IEnumerable<string> types)
    {
        _typeChoices.Add([.. types.Select(Type)]);
        return _typeChoices.Count - 1;
    }

    /// <summary>The ids of all names in a graph; <paramref name="mayGrow"/> where the graph can come to know more of them meanwhile.</summary>
    public ResolvedNames Resolve(GraphView graph, bool mayGrow) => new(
        graph, _labels.Names, _types.Names, _keys.Names, _typeSets, _labelChoices, _typeChoices, mayGrow);

    private sealed class NameList
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

        public List<string> Names { get; } = [];

        public int Place(string name)
        {
            if (_places.TryGetValue(name, out var place)) return place;
            _places.Add(name, Names.Count);
            Names.Add(name);
            return Names.Count - 1;
        }
    }
}
