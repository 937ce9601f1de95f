using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>A list in the making, which asks for room in the query's memory as it grows.</summary>
internal sealed class GrowingList(FunctionContext context)
{
    private readonly List<Value> _items = [];
    private readonly GrowingRoom _room = new(context);

    /// <summary>How many items there are.</summary>
    public int Count => _items.Count;

    /// <summary>Puts an item behind the others.</summary>
    public void Add(Value item)
    {
        _room.Take(item);
        _items.Add(item);
    }

    /// <summary>The list.</summary>
    public Value ToValue() => Value.List([.. _items]);
}
