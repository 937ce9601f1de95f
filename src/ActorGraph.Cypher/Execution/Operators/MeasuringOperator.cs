namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>What PROFILE measures of one step: the rows it made, and how often the graph was asked by it and its inputs.</summary>
internal record struct StepMeasure(long Rows, long Accesses);

/// <summary>Counts for PROFILE what the operator inside makes and asks for.</summary>
internal sealed class MeasuringOperator(Operator inner, int number) : UnaryOperator(inner)
{
    public override void Open(QueryExecution execution)
    {
        var before = execution.Accesses;
        base.Open(execution);
        execution.Measures[number].Accesses += execution.Accesses - before;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        var before = execution.Accesses;
        var any = Input.MoveNext(execution);
        execution.Measures[number].Accesses += execution.Accesses - before;
        if (any) execution.Measures[number].Rows++;
        return any;
    }
}
