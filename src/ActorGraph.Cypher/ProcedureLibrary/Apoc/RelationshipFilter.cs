using ActorGraph.Graph;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary>Which relationships a path may take: <c>KNOWS</c> either way, <c>KNOWS></c> from start to end, <c>&lt;KNOWS</c> back, and <c>></c> or <c>&lt;</c> of any type.</summary>
internal sealed class RelationshipFilter
{
    private readonly List<(string Type, Direction Direction)> _steps = [];

    /// <summary>Reads a filter such as <c>KNOWS|LIKES>|&lt;FOLLOWS</c>; where it is empty any relationship may be taken.</summary>
    public RelationshipFilter(string text)
    {
        foreach (var part in text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (incoming, outgoing) = (part.StartsWith('<'), part.EndsWith('>'));
            _steps.Add((part.TrimStart('<').TrimEnd('>').TrimStart(':'), incoming == outgoing ? Direction.Both : incoming ? Direction.Incoming : Direction.Outgoing));
        }

        if (_steps.Count == 0) _steps.Add(("", Direction.Both));
    }

    /// <summary>The relationships of a node that may be taken, and where they lead; one that two parts of the filter allow comes once.</summary>
    public IEnumerable<(long Relationship, long Other)> From(GraphView graph, long node)
    {
        var seen = _steps.Count > 1 ? new HashSet<long>() : null;
        foreach (var (type, direction) in _steps)
        {
            var known = type.Length == 0 ? -1 : graph.FindType(type);
            if (type.Length > 0 && known < 0) continue;
            var cursor = known < 0 ? graph.Expand(node, direction) : graph.Expand(node, direction, known);
            while (cursor.MoveNext())
            {
                if (seen?.Add(cursor.Relationship) != false) yield return (cursor.Relationship, cursor.Other);
            }
        }
    }
}
