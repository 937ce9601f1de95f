using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>Looks up an entry of a map, or a property of a node or relationship.</summary>
internal static class Entry
{
    /// <summary>The value under a key; NULL where there is none.</summary>
    public static Value Of(FunctionContext context, string function, Value subject, string key) => subject.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Map => subject.AsMap()[key],
        ValueKind.Node when context.Graph.FindPropertyKey(key) is >= 0 and var known => context.Graph.NodeProperty(subject.AsNode(), known),
        ValueKind.Relationship when context.Graph.FindPropertyKey(key) is >= 0 and var known => context.Graph.RelationshipProperty(subject.AsRelationship(), known),
        ValueKind.Node or ValueKind.Relationship => Value.Null,
        _ => throw RuntimeErrors.ArgumentType(function, "maps, nodes or relationships", subject),
    };
}
