using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Pipeline;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>
/// Takes some rows at a time and runs the inner steps for them in a transaction of its own, on the newest state of the graph
/// and with a frame of its own. A batch is committed before its rows go on. Where one fails, its rows go on with NULLs, or the
/// query ends, as the clause says; batches committed before stay. Those that the clause allows to run at once run one after
/// the other, since there is one writer.
/// </summary>
internal sealed class InTransactionsOperator(Operator input, Operator inner, InTransactionsSpecification specification) : UnaryOperator(input)
{
    private const long DefaultBatchSize = 1000;

    private Operator _inner = inner;
    private RowBuffer _output = new([]);
    private Value _status;
    private long _batchSize;
    private int _next;
    private int _committed;
    private bool _broken;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _batchSize = specification.BatchSize?.Evaluate(execution) ?? DefaultBatchSize;
        if (_batchSize == 0) throw ExecutionErrors.BatchSizeNotPositive();
        _output.Release();
        _output = new RowBuffer([]);
        _next = 0;
        _committed = 0;
        _broken = false;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        while (_next == _output.Count)
        {
            var rows = new RowBuffer(specification.Live);
            while (rows.Count < _batchSize && Input.MoveNext(execution)) rows.Add(execution);
            if (rows.Count == 0) return false;
            execution.CheckNow();
            _output.Release();
            _output = Run(execution, rows);
            rows.Release();
            _next = 0;
        }

        _output.Restore(execution, _next++);
        if (specification.Status >= 0) execution.Frame[specification.Status] = _status;
        return true;
    }

    protected override void CloneInputs()
    {
        base.CloneInputs();
        _inner = _inner.Clone();
    }

    private RowBuffer Run(QueryExecution execution, RowBuffer rows)
    {
        if (_broken)
        {
            _status = StatusOf(null, committed: false, null);
            return WithoutAnswer(execution, rows);
        }

        string? id = null;
        try
        {
            var output = Transact(execution, rows, ref id);
            _committed++;
            _status = StatusOf(id, committed: true, null);
            return output;
        }
        catch (Exception error) when (StoreErrors.Translate(error) is { } failure && failure.Error.Kind != ErrorKind.Terminated)
        {
            if (specification.OnError == TransactionErrorBehaviour.Fail) throw ExecutionErrors.AfterCommits(failure, _committed);
            _broken = specification.OnError == TransactionErrorBehaviour.Break;
            _status = StatusOf(id, committed: false, failure.Error.Message);
            return WithoutAnswer(execution, rows);
        }
    }

    private RowBuffer Transact(QueryExecution execution, RowBuffer rows, ref string? id)
    {
        var around = execution.Source;
        if (!specification.Updates)
        {
            id = around.Around.Id;
            using var reading = execution.Within(around with { Graph = around.Database.Store.Snapshot() });
            return Answer(reading, rows);
        }

        RowBuffer? output = null;
        around.Around.RunApart(transaction =>
        {
            using var apart = execution.Within(around with { Graph = transaction.View, Transaction = transaction });
            output = Answer(apart, rows);
            execution.Counters.Add(apart.Counters);
        }, out id);
        execution.Refresh();
        return output!;
    }

    private RowBuffer Answer(QueryExecution apart, RowBuffer rows)
    {
        var output = new RowBuffer(specification.Live);
        for (var row = 0; row < rows.Count; row++)
        {
            rows.Restore(apart, row);
            _inner.Open(apart);
            while (_inner.MoveNext(apart))
            {
                apart.CheckCancelled();
                if (specification.Columns is not null) output.Add(apart);
            }

            if (specification.Columns is null) output.Add(apart);
        }

        return output;
    }

    private RowBuffer WithoutAnswer(QueryExecution execution, RowBuffer rows)
    {
        var output = new RowBuffer(specification.Live);
        for (var row = 0; row < rows.Count; row++)
        {
            rows.Restore(execution, row);
            foreach (var column in specification.Columns ?? []) execution.Frame[column] = Value.Null;
            output.Add(execution);
        }

        return output;
    }

    private static Value StatusOf(string? id, bool committed, string? error) => Value.Of(new MapValue(
    [
        KeyValuePair.Create("transactionId", Value.String(id)),
        KeyValuePair.Create("started", Value.Boolean(id is not null)),
        KeyValuePair.Create("committed", Value.Boolean(committed)),
        KeyValuePair.Create("errorMessage", Value.String(error)),
    ]));
}

/// <summary>How an <see cref="InTransactionsOperator"/> cuts its rows; numbers are places in the frame.</summary>
/// <param name="BatchSize">How many rows a transaction takes; null where that is left to the engine.</param>
/// <param name="OnError">What a failed transaction does to the rest.</param>
/// <param name="Status">Where to report what became of a row's transaction; −1 where that is not asked for.</param>
/// <param name="Columns">What the inner steps return; null where each row goes on just once.</param>
/// <param name="Updates">Whether the inner steps can change the graph.</param>
/// <param name="Live">What lives on behind the clause.</param>
internal sealed record InTransactionsSpecification(
    RowCount? BatchSize, TransactionErrorBehaviour OnError, int Status, int[]? Columns, bool Updates, int[] Live);
