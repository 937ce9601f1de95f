using ActorGraph.Cypher.Functions;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Notifications;

/// <summary>What was noticed while a query was bound. Whether the graph holds a name is looked up when the query has run.</summary>
/// <param name="Fixed">What holds on every graph.</param>
/// <param name="Names">The names that the query reads by; none of a query that may create them.</param>
internal sealed record Observations(IReadOnlyList<QueryNotification> Fixed, IReadOnlyList<NameUse> Names)
{
    // A query of thousands of unknown names is written by a program, which reads no hints; each is compared with all that there are.
    private const int MostUnknown = 20;

    /// <summary>All that is worth knowing of the query on a graph, in the order of the text.</summary>
    public IReadOnlyList<QueryNotification> On(GraphView graph)
    {
        if (Fixed.Count == 0 && Names.Count == 0) return [];
        var unknown = Names.Where(use => !IsKnown(graph, use)).Take(MostUnknown).Select(use => NotificationTexts.UnknownName(use, Closest(graph, use)));
        return [.. Fixed.Concat(unknown).OrderBy(notification => notification.Span.Start)];
    }

    private static bool IsKnown(GraphView graph, NameUse use) => use.Sort switch
    {
        NameSort.Label => graph.FindLabel(use.Name),
        NameSort.RelationshipType => graph.FindType(use.Name),
        _ => graph.FindPropertyKey(use.Name),
    } >= 0;

    private static string? Closest(GraphView graph, NameUse use)
    {
        var (count, name) = use.Sort switch
        {
            NameSort.Label => (graph.LabelCount, (Func<int, string>)graph.LabelName),
            NameSort.RelationshipType => (graph.TypeCount, graph.TypeName),
            _ => (graph.PropertyKeyCount, graph.PropertyKeyName),
        };
        return ClosestWord.To(use.Name, Enumerable.Range(0, count).Select(name));
    }
}
