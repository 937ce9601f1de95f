using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Updates;

/// <summary>The properties of a node, a relationship or a map, as pairs of key and value.</summary>
internal static class EntityProperties
{
    public static List<KeyValuePair<string, Value>> Of(GraphView graph, Value subject)
    {
        if (subject.IsMap) return [.. subject.AsMap()];
        var properties = subject.IsNode ? graph.NodeProperties(subject.AsNode()) : graph.RelationshipProperties(subject.AsRelationship());
        var pairs = new List<KeyValuePair<string, Value>>(properties.Count);
        for (var i = 0; i < properties.Count; i++)
            pairs.Add(KeyValuePair.Create(graph.PropertyKeyName(properties.Key(i)), properties.Value(i)));
        return pairs;
    }
}
