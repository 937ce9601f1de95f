using System.Globalization;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Tests.Limits;

/// <summary>All that a graph holds, as text: two graphs with the same text are the same.</summary>
internal static class GraphState
{
    public static string Of(CypherDatabase database)
    {
        var graph = database.Store.Snapshot();
        var lines = new List<string>();
        var nodes = graph.Nodes();
        while (nodes.MoveNext())
        {
            var labels = graph.LabelsOf(nodes.Node).ToArray().Select(graph.LabelName).Order(StringComparer.Ordinal);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"({nodes.Node}:{string.Join(':', labels)} {Properties(graph, graph.NodeProperties(nodes.Node))})"));
        }

        var relationships = graph.Relationships();
        while (relationships.MoveNext())
        {
            var id = relationships.Relationship;
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"({graph.StartOf(id)})-[{id}:{graph.TypeName(graph.TypeOf(id))} {Properties(graph, graph.RelationshipProperties(id))}]->({graph.EndOf(id)})"));
        }

        lines.AddRange(graph.Indexes.Select(index => index.Name));
        return string.Join('\n', lines);
    }

    private static string Properties(GraphView graph, PropertyList properties)
    {
        var texts = new List<string>();
        for (var i = 0; i < properties.Count; i++) texts.Add($"{graph.PropertyKeyName(properties.Key(i))}: {ValueText.Literal(properties.Value(i))}");
        texts.Sort(StringComparer.Ordinal);
        return string.Join(", ", texts);
    }
}
