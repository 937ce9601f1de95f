using System.Runtime.ExceptionServices;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>The rows in order; rows with equal keys stay in the order in which they came. With a limit it keeps only that many.</summary>
internal sealed class SortOperator(Operator input, Evaluator[] keys, bool[] descending, int[] live, RowCount? skip, RowCount? limit)
    : UnaryOperator(input)
{
    private List<Value[]>? _rows;
    private MemoryShare _memory;
    private int _next;
    private long _wanted;

    public override void Open(QueryExecution execution)
    {
        _wanted = limit is null ? long.MaxValue : Wanted(execution, limit);
        base.Open(execution);
        _rows = null;
        _memory.Release();
        _next = 0;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        _rows ??= Collect(execution);
        if (_next == _rows.Count) return false;
        var row = _rows[_next++];
        for (var i = 0; i < live.Length; i++) execution.Frame[live[i]] = row[keys.Length + 1 + i];
        return true;
    }

    private long Wanted(QueryExecution execution, RowCount limit)
    {
        var first = limit.Evaluate(execution);
        var skipped = skip?.Evaluate(execution) ?? 0;
        return first > long.MaxValue - skipped ? long.MaxValue : first + skipped;
    }

    private List<Value[]> Collect(QueryExecution execution)
    {
        var rows = new List<Value[]>();
        var number = 0L;
        while (Input.MoveNext(execution))
        {
            execution.CheckCancelled();
            if (_wanted == 0) continue;
            rows.Add(TakeRow(execution, number++));

            // Twice the wanted rows are collected before the worse half is dropped: each row is sorted a few times at most.
            if (rows.Count < 1024 || rows.Count / 2 < _wanted) continue;
            Sort(execution, rows);
        }

        Sort(execution, rows);
        return rows;
    }

    private Value[] TakeRow(QueryExecution execution, long number)
    {
        var row = new Value[keys.Length + 1 + live.Length];
        for (var i = 0; i < keys.Length; i++) row[i] = keys[i](execution);
        row[keys.Length] = Value.Integer(number);
        for (var i = 0; i < live.Length; i++) row[keys.Length + 1 + i] = execution.Frame[live[i]];
        _memory.Reserve(execution, BytesOf(row));
        return row;
    }

    /// <summary>Puts the rows in order and drops those that are not wanted.</summary>
    private void Sort(QueryExecution execution, List<Value[]> rows)
    {
        try
        {
            rows.Sort((left, right) =>
            {
                execution.CheckCancelled();
                return Compare(left, right);
            });
        }
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
        }

        if (rows.Count <= _wanted) return;
        rows.RemoveRange((int)_wanted, rows.Count - (int)_wanted);
        _memory.Release();
        foreach (var row in rows) _memory.Reserve(execution, BytesOf(row));
    }

    private static long BytesOf(Value[] row)
    {
        var bytes = 48L + 16 * row.Length;
        foreach (var value in row) bytes += value.EstimatedHeapBytes;
        return bytes;
    }

    private int Compare(Value[] left, Value[] right)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var order = ValueOrder.Instance.Compare(left[i], right[i]);
            if (order != 0) return descending[i] ? -order : order;
        }

        return left[keys.Length].AsInteger().CompareTo(right[keys.Length].AsInteger());
    }
}
