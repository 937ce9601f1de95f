using ActorGraph.Cypher.Functions;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>One aggregate of a projection: its function, its arguments, and where its result goes.</summary>
internal sealed record AggregateColumn(AggregateDefinition Function, Evaluator[] Arguments, bool Distinct, int Target);

/// <summary>Groups rows by keys and aggregates each group. Without keys there is one group, even where there are no rows.</summary>
internal sealed class AggregateOperator(Operator input, Evaluator[] keys, int[] keyTargets, AggregateColumn[] columns) : UnaryOperator(input)
{
    private List<Group>? _groups;
    private MemoryShare _memory;
    private int _next;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _groups = null;
        _memory.Release();
        _next = 0;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        _groups ??= Collect(execution);
        if (_next == _groups.Count) return false;
        var group = _groups[_next++];
        for (var i = 0; i < keyTargets.Length; i++) execution.Frame[keyTargets[i]] = group.Key[i];
        for (var i = 0; i < columns.Length; i++) execution.Frame[columns[i].Target] = group.Cells[i].Result();
        return true;
    }

    private List<Group> Collect(QueryExecution execution)
    {
        var groups = new List<Group>();
        if (keys.Length == 0)
        {
            var only = NewGroup(execution, []);
            groups.Add(only);
            while (Input.MoveNext(execution)) Add(execution, only);
            return groups;
        }

        var byKey = new Dictionary<Value[], Group>(RowKeyComparer.Instance);
        var key = new Value[keys.Length];
        while (Input.MoveNext(execution))
        {
            for (var i = 0; i < keys.Length; i++) key[i] = keys[i](execution);
            if (!byKey.TryGetValue(key, out var group))
            {
                group = NewGroup(execution, key);
                byKey.Add(key, group);
                groups.Add(group);
                key = new Value[keys.Length];
            }

            Add(execution, group);
        }

        return groups;
    }

    private Group NewGroup(QueryExecution execution, Value[] key)
    {
        var bytes = 96L + (80L * columns.Length);
        foreach (var value in key) bytes += 16 + value.EstimatedHeapBytes;
        _memory.Reserve(execution, bytes);
        return new Group(key, Array.ConvertAll(columns, column => new Cell(column)));
    }

    private void Add(QueryExecution execution, Group group)
    {
        execution.CheckCancelled();
        foreach (var cell in group.Cells)
        {
            var grown = cell.Add(execution);
            if (grown > 0) _memory.Reserve(execution, grown);
        }
    }

    private sealed record Group(Value[] Key, Cell[] Cells);

    /// <summary>One aggregate of one group.</summary>
    private sealed class Cell(AggregateColumn column)
    {
        private readonly Aggregator? _aggregator = column.Arguments.Length == 0 ? null : column.Function.Create();
        private readonly HashSet<Value>? _seen = column.Distinct ? new HashSet<Value>(ValueEquivalence.Instance) : null;
        private readonly Value[] _arguments = new Value[column.Arguments.Length];
        private long _rows;
        private long _held = 64;

        /// <summary>Takes the row in the frame, and tells how many bytes more are held since.</summary>
        public long Add(QueryExecution execution)
        {
            if (_aggregator is null)
            {
                _rows++;
                return 0;
            }

            for (var i = 0; i < _arguments.Length; i++) _arguments[i] = column.Arguments[i](execution);
            if (_seen?.Add(_arguments[0]) == false) return 0;
            var grown = _seen is null ? 0 : 48 + _arguments[0].EstimatedHeapBytes;
            _aggregator.Add(execution, _arguments);
            var held = _aggregator.EstimatedBytes;
            grown += held - _held;
            _held = held;
            return grown;
        }

        public Value Result() => _aggregator is null ? Value.Integer(_rows) : _aggregator.Result();
    }
}
