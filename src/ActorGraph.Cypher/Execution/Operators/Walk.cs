using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>What the operators that walk along relationships share.</summary>
internal static class Walk
{
    /// <summary>The relationships at a node, of the given types; of all where there are none given.</summary>
    public static RelationshipCursor From(GraphView graph, long node, Direction direction, int[]? types) => types switch
    {
        null => graph.Expand(node, direction),
        [var only] => graph.Expand(node, direction, only),
        _ => graph.Expand(node, direction, types),
    };

    /// <summary>Whether a relationship is in one of the given places of the frame, alone or in a list.</summary>
    public static bool IsTaken(Value[] frame, int[] places, long relationship)
    {
        foreach (var place in places)
        {
            var value = frame[place];
            if (value.IsRelationship)
            {
                if (value.AsRelationship() == relationship) return true;
            }
            else if (value.IsList)
            {
                foreach (var item in value.AsList().Items)
                {
                    if (item.IsRelationship && item.AsRelationship() == relationship) return true;
                }
            }
        }

        return false;
    }
}
