namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>Collects all rows of its input before it hands out the first.</summary>
internal sealed class EagerOperator(Operator input, int[] live) : UnaryOperator(input)
{
    private RowBuffer? _rows;
    private int _next;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _rows?.Release();
        _rows = null;
        _next = 0;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        if (_rows is null)
        {
            _rows = new RowBuffer(live);
            while (Input.MoveNext(execution))
            {
                execution.CheckCancelled();
                _rows.Add(execution);
            }
        }

        if (_next == _rows.Count) return false;
        _rows.Restore(execution, _next++);
        return true;
    }
}
