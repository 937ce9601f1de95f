using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Expressions;

/// <summary>Collects a list while counting what it takes, so that one list cannot outgrow the memory of its query.</summary>
internal struct ListBuilder(QueryExecution execution)
{
    private Value[] _items = [];
    private MemoryShare _memory;
    private int _count;

    public void Add(Value item)
    {
        execution.CheckCancelled();
        if (_count == _items.Length)
        {
            var larger = Math.Max(8, _count * 2);
            _memory.Reserve(execution, 16L * (larger - _count));
            Array.Resize(ref _items, larger);
        }

        if (!item.IsInline) _memory.Reserve(execution, item.EstimatedHeapBytes);
        _items[_count++] = item;
    }

    public Value ToValue()
    {
        _memory.Release();
        return Value.List(_count == _items.Length ? _items : _items[.._count]);
    }
}
