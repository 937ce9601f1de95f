using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>How many rows SKIP or LIMIT asks for.</summary>
internal sealed class RowCount(string clause, SourceSpan span, Evaluator count)
{
    public long Evaluate(QueryExecution execution)
    {
        var value = count(execution);
        return value.IsInteger && value.AsInteger() >= 0 ? value.AsInteger() : throw ExecutionErrors.InvalidCount(span, clause, value);
    }
}

/// <summary>All rows but the first ones.</summary>
internal sealed class SkipOperator(Operator input, RowCount count) : UnaryOperator(input)
{
    private long _left;

    public override void Open(QueryExecution execution)
    {
        _left = count.Evaluate(execution);
        base.Open(execution);
    }

    public override bool MoveNext(QueryExecution execution)
    {
        for (; _left > 0; _left--)
        {
            execution.CheckCancelled();
            if (!Input.MoveNext(execution)) return false;
        }

        return Input.MoveNext(execution);
    }
}

/// <summary>The first rows. An input that changes the graph is run even where no row is wanted.</summary>
internal sealed class LimitOperator(Operator input, RowCount count, bool exhaustive) : UnaryOperator(input)
{
    private long _left;

    public override void Open(QueryExecution execution)
    {
        _left = count.Evaluate(execution);
        base.Open(execution);
    }

    public override bool MoveNext(QueryExecution execution)
    {
        if (_left-- > 0 && Input.MoveNext(execution)) return true;
        while (exhaustive && Input.MoveNext(execution)) execution.CheckCancelled();
        return false;
    }
}
