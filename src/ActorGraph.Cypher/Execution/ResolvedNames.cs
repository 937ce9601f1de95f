using ActorGraph.Graph;

namespace ActorGraph.Cypher.Execution;

/// <summary>
/// The ids of the names of a <see cref="NameTable"/> in one graph; −1 for one that the graph does not know. An id stays once it is
/// known. A query that writes can make a name known by whatever way, so there a missing one is looked up each time it is met.
/// </summary>
internal sealed class ResolvedNames
{
    private readonly GraphView _graph;
    private readonly IReadOnlyList<string> _labelNames;
    private readonly IReadOnlyList<string> _typeNames;
    private readonly IReadOnlyList<string> _keyNames;
    private readonly IReadOnlyList<int[]> _typeSetPlaces;
    private readonly bool _mayGrow;
    private readonly int[] _labels;
    private readonly int[] _types;
    private readonly int[] _keys;
    private readonly TypeSet[] _typeSets;
    private readonly NameChoice[] _labelChoices;
    private readonly NameChoice[] _typeChoices;

    public ResolvedNames(
        GraphView graph,
        IReadOnlyList<string> labels,
        IReadOnlyList<string> types,
        IReadOnlyList<string> keys,
        IReadOnlyList<int[]> typeSets,
        IReadOnlyList<int[]> labelChoices,
        IReadOnlyList<int[]> typeChoices,
        bool mayGrow)
    {
        _graph = graph;
        (_labelNames, _typeNames, _keyNames, _typeSetPlaces, _mayGrow) = (labels, types, keys, typeSets, mayGrow);
        _labels = [.. labels.Select(graph.FindLabel)];
        _types = [.. types.Select(graph.FindType)];
        _keys = [.. keys.Select(graph.FindPropertyKey)];
        _typeSets = [.. typeSets.Select(Resolve)];
        _labelChoices = [.. labelChoices.Select(places => new NameChoice(places))];
        _typeChoices = [.. typeChoices.Select(places => new NameChoice(places))];
    }

    /// <summary>The id of the label at a place of the table.</summary>
    public int Label(int place) => _labels[place] is var id && (id >= 0 || !_mayGrow) ? id : _labels[place] = _graph.FindLabel(_labelNames[place]);

    /// <summary>The id of the type at a place of the table.</summary>
    public int Type(int place) => _types[place] is var id && (id >= 0 || !_mayGrow) ? id : _types[place] = _graph.FindType(_typeNames[place]);

    /// <summary>The id of the property key at a place of the table.</summary>
    public int Key(int place) => _keys[place] is var id && (id >= 0 || !_mayGrow) ? id : _keys[place] = _graph.FindPropertyKey(_keyNames[place]);

    /// <summary>The ids of a set of types, those that are known; null for all types.</summary>
    public int[]? Types(int set)
    {
        var types = _typeSets[set];
        return types.IsWhole || !_mayGrow ? types.Ids : (_typeSets[set] = Resolve(_typeSetPlaces[set])).Ids;
    }

    /// <summary>The ids of the labels of a choice, those that are known.</summary>
    public HashSet<int> LabelChoice(int choice) => _labelChoices[choice].Ids(Label, _mayGrow ? _graph.LabelCount : 0);

    /// <summary>The ids of the types of a choice, those that are known.</summary>
    public HashSet<int> TypeChoice(int choice) => _typeChoices[choice].Ids(Type, _mayGrow ? _graph.TypeCount : 0);

    private TypeSet Resolve(int[] places)
    {
        if (places.Length == 0) return new TypeSet(null, IsWhole: true);
        var ids = Array.ConvertAll(places, Type);
        return new TypeSet(ids.Length == 1 ? ids : [.. ids.Where(id => id >= 0)], Array.TrueForAll(ids, id => id >= 0));
    }

    private readonly record struct TypeSet(int[]? Ids, bool IsWhole);

    /// <summary>Looked up at the first use, and again where the graph has come to know more names since.</summary>
    private sealed class NameChoice(int[] places)
    {
        private HashSet<int>? _ids;
        private int _known;

        public HashSet<int> Ids(Func<int, int> find, int known)
        {
            if (_ids is { } ids && _known == known) return ids;
            _known = known;
            return _ids = [.. places.Select(find).Where(id => id >= 0)];
        }
    }
}
