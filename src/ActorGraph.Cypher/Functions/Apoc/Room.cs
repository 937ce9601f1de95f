using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>Makes sure that what a function is about to make fits into the memory of its query.</summary>
internal static class Room
{
    /// <summary>Room for a string of so many code units.</summary>
    public static void ForText(FunctionContext context, long length)
    {
        if (length > StringOperators.MaximumLength) throw RuntimeErrors.StringTooLong(length);
        context.ReserveMemory(2 * length);
    }

    /// <summary>Room for the items of a list, which a range makes only now.</summary>
    public static ReadOnlySpan<Value> ForItems(FunctionContext context, ListValue list)
    {
        if (list.IsRange) context.ReserveMemory(list.EstimatedBytes);
        return list.Items;
    }
}
