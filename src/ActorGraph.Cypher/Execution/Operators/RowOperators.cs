using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>The rows for which a predicate is true.</summary>
internal sealed class FilterOperator(Operator input, Predicate predicate) : UnaryOperator(input)
{
    public override bool MoveNext(QueryExecution execution)
    {
        while (Input.MoveNext(execution))
        {
            execution.CheckCancelled();
            if (predicate(execution)) return true;
        }

        return false;
    }
}

/// <summary>New values in the frame. All are computed before any is put in place.</summary>
/// <param name="makes">Which of the values are made here, so that they count as this operator's until the next row.</param>
internal sealed class ProjectOperator(Operator input, int[] targets, Evaluator[] evaluators, bool[] makes) : UnaryOperator(input)
{
    private MemoryShare _memory;
    private Value[] _values = [];

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _values = new Value[targets.Length];
        _memory.Release();
    }

    public override bool MoveNext(QueryExecution execution)
    {
        if (!Input.MoveNext(execution)) return false;
        _memory.Release();
        for (var i = 0; i < evaluators.Length; i++)
        {
            _values[i] = evaluators[i](execution);
            if (makes[i]) _memory.Hold(execution, _values[i]);
        }

        for (var i = 0; i < evaluators.Length; i++) execution.Frame[targets[i]] = _values[i];
        return true;
    }
}

/// <summary>For each row of the first, the rows of the second.</summary>
internal sealed class ApplyOperator(Operator input, Operator inner) : UnaryOperator(input)
{
    private Operator _inner = inner;
    private bool _inRow;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _inRow = false;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        while (true)
        {
            if (_inRow && _inner.MoveNext(execution)) return true;
            execution.CheckCancelled();
            _inRow = Input.MoveNext(execution);
            if (!_inRow) return false;
            _inner.Open(execution);
        }
    }

    protected override void CloneInputs()
    {
        base.CloneInputs();
        _inner = _inner.Clone();
    }
}

/// <summary>For each row of the first: all rows of the second are made and dropped, then the row goes on.</summary>
internal sealed class ForEachOperator(Operator input, Operator inner) : UnaryOperator(input)
{
    private Operator _inner = inner;

    public override bool MoveNext(QueryExecution execution)
    {
        if (!Input.MoveNext(execution)) return false;
        _inner.Open(execution);
        while (_inner.MoveNext(execution)) execution.CheckCancelled();
        return true;
    }

    protected override void CloneInputs()
    {
        base.CloneInputs();
        _inner = _inner.Clone();
    }
}

/// <summary>The rows of the input; where there are none, one row with NULL in some places.</summary>
internal sealed class OptionalOperator(Operator input, int[] nullable) : UnaryOperator(input)
{
    private bool _any;
    private bool _done;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _any = false;
        _done = false;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        if (_done) return false;
        if (Input.MoveNext(execution))
        {
            _any = true;
            return true;
        }

        _done = true;
        if (_any) return false;
        foreach (var place in nullable) execution.Frame[place] = Value.Null;
        return true;
    }
}

/// <summary>For each row, one row for each item of a list; none for NULL, one for what is no list.</summary>
/// <param name="makes">Whether the list is made here, so that it counts as this operator's until the next one.</param>
internal sealed class UnwindOperator(Operator input, Evaluator list, bool makes, int target) : UnaryOperator(input)
{
    private MemoryShare _memory;
    private ListValue _items = ListValue.Empty;
    private long _next;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _items = ListValue.Empty;
        _next = 0;
        _memory.Release();
    }

    public override bool MoveNext(QueryExecution execution)
    {
        while (true)
        {
            if (_next < _items.LongCount)
            {
                execution.CheckCancelled();
                execution.Frame[target] = _items[_next++];
                return true;
            }

            if (!Input.MoveNext(execution)) return false;
            _items = ListValue.Empty;
            _memory.Release();
            var value = list(execution);
            if (makes) _memory.Hold(execution, value);
            _items = value.IsNull ? ListValue.Empty : value.IsList ? value.AsList() : new ListValue([value]);
            _next = 0;
        }
    }
}

/// <summary>The rows of one input, then those of another.</summary>
internal sealed class UnionOperator(Operator left, Operator right) : Operator
{
    private Operator _left = left;
    private Operator _right = right;
    private bool _onRight;

    public override void Open(QueryExecution execution)
    {
        _onRight = false;
        _left.Open(execution);
    }

    public override bool MoveNext(QueryExecution execution)
    {
        if (!_onRight)
        {
            if (_left.MoveNext(execution)) return true;
            _onRight = true;
            _right.Open(execution);
        }

        return _right.MoveNext(execution);
    }

    protected override void CloneInputs()
    {
        _left = _left.Clone();
        _right = _right.Clone();
    }
}
