using ActorGraph.Cypher.Execution;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary>Goes once through all nodes and relationships, and notes what labels and types have.</summary>
internal sealed partial class MetaSurvey(QueryExecution execution)
{
    private readonly SortedDictionary<(string Label, string Key), SortedDictionary<string, bool>> _ofNodes = new(Order);
    private readonly SortedDictionary<(string Type, string Key), SortedDictionary<string, bool>> _ofRelationships = new(Order);
    private readonly SortedDictionary<(string Label, string Type), Steps> _steps = new(Order);

    private static readonly Comparer<(string, string)> Order = Comparer<(string, string)>.Create((left, right) =>
        string.CompareOrdinal(left.Item1, right.Item1) is var first && first != 0 ? first : string.CompareOrdinal(left.Item2, right.Item2));

    /// <summary>A row for each property and each relationship type of a label, and for each property and each label of a type.</summary>
    public IEnumerable<Value[]> Rows()
    {
        LookAtNodes();
        LookAtRelationships();
        foreach (var ((type, label), steps) in _steps.Select(pair => ((pair.Key.Type, pair.Key.Label), pair.Value)).OrderBy(pair => pair.Item1, Order))
            yield return RowOf(type, label, steps, "relationship");
        foreach (var ((type, key), kinds) in _ofRelationships) yield return RowOf(type, key, kinds, EntityKind.Relationship);
        foreach (var ((label, type), steps) in _steps) yield return RowOf(label, type, steps, "node");
        foreach (var ((label, key), kinds) in _ofNodes) yield return RowOf(label, key, kinds, EntityKind.Node);
    }

    private void LookAtNodes()
    {
        var graph = execution.Graph;
        var cursor = graph.Nodes();
        while (cursor.MoveNext())
        {
            execution.CheckCancelled();
            var properties = graph.NodeProperties(cursor.Node);
            foreach (var label in graph.LabelsOf(cursor.Node)) Note(_ofNodes, graph.LabelName(label), properties);
            LookAtSteps(cursor.Node);
        }
    }

    private void LookAtSteps(long node)
    {
        var graph = execution.Graph;
        var outgoing = new Dictionary<int, long>();
        var others = new Dictionary<int, HashSet<string>>();
        var cursor = graph.Expand(node, Direction.Outgoing);
        while (cursor.MoveNext())
        {
            execution.CheckCancelled();
            outgoing[cursor.Type] = outgoing.GetValueOrDefault(cursor.Type) + 1;
            if (!others.TryGetValue(cursor.Type, out var names)) others[cursor.Type] = names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var label in graph.LabelsOf(cursor.Other)) names.Add(graph.LabelName(label));
        }

        foreach (var (type, count) in outgoing)
        {
            foreach (var label in graph.LabelsOf(node))
            {
                var key = (graph.LabelName(label), graph.TypeName(type));
                if (!_steps.TryGetValue(key, out var steps)) _steps[key] = steps = new Steps();
                steps.Add(count, graph.Degree(node, Direction.Incoming, type), others[type]);
            }
        }
    }

    private void LookAtRelationships()
    {
        var graph = execution.Graph;
        var scan = graph.Relationships();
        while (scan.MoveNext())
        {
            execution.CheckCancelled();
            Note(_ofRelationships, graph.TypeName(graph.TypeOf(scan.Relationship)), graph.RelationshipProperties(scan.Relationship));
        }
    }

    private void Note(SortedDictionary<(string, string), SortedDictionary<string, bool>> into, string name, PropertyList properties)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            var key = (name, execution.Graph.PropertyKeyName(properties.Key(i)));
            if (!into.TryGetValue(key, out var kinds)) into[key] = kinds = new SortedDictionary<string, bool>(StringComparer.Ordinal);
            kinds[TypeName(properties.Value(i))] = properties.Value(i).IsList;
        }
    }

    private static string TypeName(Value value) => value.Kind switch
    {
        ValueKind.DateTime => "DATE_TIME",
        ValueKind.LocalDateTime => "LOCAL_DATE_TIME",
        ValueKind.LocalTime => "LOCAL_TIME",
        _ => value.Kind.ToString().ToUpperInvariant(),
    };

    private static Value[] RowOf(string name, string other, Steps steps, string element) => Row(
        Text(name), Text(other), Value.Integer(steps.Nodes), Value.False, Value.False, Value.False, Text("RELATIONSHIP"), Value.Boolean(steps.IsMany), Value.Null,
        Value.Integer(steps.Outgoing / steps.Nodes), Value.Integer(steps.Incoming / steps.Nodes), Texts(steps.Others), Texts([]), Text(element));

    private Value[] RowOf(string name, string key, SortedDictionary<string, bool> kinds, EntityKind element)
    {
        var constraints = execution.Graph.Constraints.Where(constraint => constraint.EntityKind == element && constraint.LabelOrType == name && constraint.Properties.Contains(key)).ToArray();
        var isIndexed = execution.Graph.Indexes.Any(index => index.EntityKind == element && index.LabelsOrTypes.Contains(name) && index.Properties.Contains(key));
        return Row(
            Text(name), Text(key), Value.Integer(0),
            Value.Boolean(constraints.Any(constraint => constraint.Kind is ConstraintKind.Unique or ConstraintKind.Key)), Value.Boolean(isIndexed),
            Value.Boolean(constraints.Any(constraint => constraint.Kind is ConstraintKind.Existence or ConstraintKind.Key)),
            Text(kinds.Count == 1 ? kinds.Keys.First() : "ANY"), Value.Boolean(kinds.Values.Any(isList => isList)), Value.Null, Value.Integer(0), Value.Integer(0),
            Texts([]), Texts([]), Text(element.ToString().ToLowerInvariant()));
    }

    /// <summary>The relationships of a type that leave the nodes of a label.</summary>
    private sealed class Steps
    {
        public long Nodes { get; private set; }

        public long Outgoing { get; private set; }

        public long Incoming { get; private set; }

        public bool IsMany { get; private set; }

        public SortedSet<string> Others { get; } = new(StringComparer.Ordinal);

        public void Add(long outgoing, long incoming, IEnumerable<string> others)
        {
            Nodes++;
            Outgoing += outgoing;
            Incoming += incoming;
            IsMany |= outgoing > 1;
            Others.UnionWith(others);
        }
    }
}
