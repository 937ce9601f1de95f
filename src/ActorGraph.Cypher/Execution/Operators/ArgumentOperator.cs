namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>One row: the frame as it is.</summary>
internal sealed class ArgumentOperator : Operator
{
    private bool _done;

    public override void Open(QueryExecution execution) => _done = false;

    public override bool MoveNext(QueryExecution execution)
    {
        if (_done) return false;
        _done = true;
        return true;
    }
}
