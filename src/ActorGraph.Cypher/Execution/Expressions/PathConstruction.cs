using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Expressions;

/// <summary>Builds a path from the nodes, relationships and lists of relationships of a pattern, in order.</summary>
internal static class PathConstruction
{
    public static Evaluator Compile(BoundPathConstruction path)
    {
        var slots = path.Parts.Select(part => part.Slot).ToArray();
        return execution => Build(execution, slots);
    }

    private static Value Build(QueryExecution execution, int[] slots)
    {
        var nodes = new List<long>();
        var relationships = new List<long>();
        foreach (var slot in slots)
        {
            var part = execution.Frame[slot];
            if (part.IsNull) return part;
            if (part.IsNode)
            {
                if (nodes.Count == 0) nodes.Add(part.AsNode());
            }
            else if (part.IsRelationship)
            {
                Append(execution.Graph, nodes, relationships, part.AsRelationship());
            }
            else if (part.IsList)
            {
                foreach (var item in part.AsList().Items) Append(execution.Graph, nodes, relationships, item.AsRelationship());
            }
        }

        return Value.Of(new PathValue([.. nodes], [.. relationships]));
    }

    private static void Append(GraphView graph, List<long> nodes, List<long> relationships, long relationship)
    {
        var start = graph.StartOf(relationship);
        nodes.Add(start == nodes[^1] ? graph.EndOf(relationship) : start);
        relationships.Add(relationship);
    }
}
