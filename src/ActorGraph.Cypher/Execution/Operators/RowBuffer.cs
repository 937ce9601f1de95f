using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>Rows taken out of the frame and kept, a fixed number of places each, one behind the other in one array.</summary>
internal sealed class RowBuffer(int[] places)
{
    private const int ValueBytes = 16;

    private Value[] _values = [];
    private MemoryShare _memory;

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>Keeps the row in the frame.</summary>
    public void Add(QueryExecution execution)
    {
        var start = Count * places.Length;
        if (start + places.Length > _values.Length)
        {
            var larger = Math.Max(16 * Math.Max(1, places.Length), _values.Length * 2);
            _memory.Reserve(execution, (long)(larger - _values.Length) * ValueBytes);
            Array.Resize(ref _values, larger);
        }

        var frame = execution.Frame;
        var heap = 0L;
        for (var i = 0; i < places.Length; i++)
        {
            var value = frame[places[i]];
            heap += value.EstimatedHeapBytes;
            _values[start + i] = value;
        }

        if (heap > 0) _memory.Reserve(execution, heap);
        Count++;
    }

    /// <summary>Gives back the memory of the rows, which are read no more.</summary>
    public void Release() => _memory.Release();

    /// <summary>Puts a row back into the frame.</summary>
    public void Restore(QueryExecution execution, int row)
    {
        var frame = execution.Frame;
        var start = row * places.Length;
        for (var i = 0; i < places.Length; i++) frame[places[i]] = _values[start + i];
    }
}
