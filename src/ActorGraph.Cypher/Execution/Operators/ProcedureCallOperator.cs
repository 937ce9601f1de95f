using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>For each row, the rows of a procedure; a procedure that gives nothing back lets the row through.</summary>
internal sealed class ProcedureCallOperator(Operator input, ProcedureDefinition procedure, Evaluator[] arguments, (int Column, int Target)[] yields)
    : UnaryOperator(input)
{
    private IEnumerator<Value[]>? _rows;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _rows?.Dispose();
        _rows = null;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        while (true)
        {
            if (_rows is not null)
            {
                execution.CheckCancelled();
                if (_rows.MoveNext())
                {
                    foreach (var (column, target) in yields) execution.Frame[target] = _rows.Current[column];
                    return true;
                }

                _rows.Dispose();
                _rows = null;
            }

            if (!Input.MoveNext(execution)) return false;
            var values = new Value[arguments.Length];
            for (var i = 0; i < values.Length; i++) values[i] = ProcedureArguments.Convert(procedure, i, arguments[i](execution));
            var rows = procedure.Body(execution, values);
            if (procedure.Results.Count > 0)
            {
                _rows = rows.GetEnumerator();
                continue;
            }

            foreach (var _ in rows) execution.CheckCancelled();
            return true;
        }
    }
}
