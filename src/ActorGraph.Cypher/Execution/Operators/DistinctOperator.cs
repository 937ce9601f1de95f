using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>The rows that differ from all before in some places.</summary>
internal sealed class DistinctOperator(Operator input, int[] places) : UnaryOperator(input)
{
    private HashSet<Value[]> _seen = [];
    private Value[] _key = [];
    private MemoryShare _memory;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _seen = new HashSet<Value[]>(RowKeyComparer.Instance);
        _key = new Value[places.Length];
        _memory.Release();
    }

    public override bool MoveNext(QueryExecution execution)
    {
        while (Input.MoveNext(execution))
        {
            execution.CheckCancelled();
            for (var i = 0; i < places.Length; i++) _key[i] = execution.Frame[places[i]];
            if (!_seen.Add(_key)) continue;
            var bytes = 64L;
            foreach (var value in _key) bytes += 16 + value.EstimatedHeapBytes;
            _memory.Reserve(execution, bytes);
            _key = new Value[places.Length];
            return true;
        }

        return false;
    }
}
