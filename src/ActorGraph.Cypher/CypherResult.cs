using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Execution.Operators;
using ActorGraph.Cypher.Pipeline;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher;

/// <summary>
/// The rows of a query, made while they are read. Disposing a result before its last row drops the rest; what the query
/// writes is written all the same, unless it is given up with <see cref="Cancel"/>.
/// </summary>
public sealed class CypherResult : IDisposable
{
    private readonly CypherTransaction _transaction;
    private readonly string _text;
    private readonly CompiledQuery? _query;
    private readonly QueryExecution? _execution;
    private readonly Operator? _root;
    private readonly Value[] _current;
    private readonly PlanDescription? _explained;
    private readonly QueryCounters _counters;
    private readonly QueryType _type;
    private readonly IReadOnlyList<QueryNotification>? _notifications;
    private Queue<Value[]>? _buffer;
    private bool _opened;
    private bool _done;

    internal CypherResult(CypherTransaction transaction, string text, CompiledQuery query, QueryExecution execution)
    {
        _transaction = transaction;
        _text = text;
        _query = query;
        _execution = execution;
        _root = query.Root.Clone();
        _counters = execution.Counters;
        _type = TypeOf(query);
        _current = new Value[query.Columns.Count];
        Columns = query.Columns;
    }

    private CypherResult(
        CypherTransaction transaction,
        string text,
        IReadOnlyList<string> columns,
        PlanDescription? plan,
        QueryCounters counters,
        QueryType type,
        IReadOnlyList<QueryNotification> notifications)
    {
        _notifications = notifications;
        _transaction = transaction;
        _text = text;
        _explained = plan;
        _counters = counters;
        _type = type;
        _current = [];
        Columns = columns;
    }

    /// <summary>The names of the columns, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The state of the graph that the rows speak of: what a node in a row has as labels and properties is read from it.</summary>
    public GraphView? Graph => _execution?.Graph;

    /// <summary>The row that <see cref="MoveNext"/> has made, one value per column.</summary>
    public ReadOnlySpan<Value> Current => _current;

    /// <summary>What kind of query it is.</summary>
    public QueryType Type => _type;

    /// <summary>What the query has done; whole once the last row has been read.</summary>
    public QuerySummary Summary => new(
        _type,
        _counters,
        _explained ?? (_query?.Mode == Syntax.Tree.ExecutionMode.Profile ? PlanDescriptions.Of(_query, _execution!.Measures) : null),
        IsProfiled: _explained is null,
        _execution?.Memory.Peak ?? 0,
        _notifications ?? _query?.Observations.On(Graph!) ?? [],
        _transaction.CommittedId);

    /// <summary>Whether no row is left to be made.</summary>
    internal bool IsDone => _done;

    /// <summary>Makes the next row; false after the last one.</summary>
    /// <exception cref="CypherException">The query failed; it leaves nothing behind.</exception>
    public bool MoveNext()
    {
        if (_buffer is not null) return MoveWithin(_buffer);
        if (_done) return false;
        _transaction.Running.Enter();
        try
        {
            if (Advance()) return true;
            Complete();
            return false;
        }
        finally
        {
            _transaction.Running.Leave();
        }
    }

    /// <summary>The same; waiting until what was written is durable takes no thread.</summary>
    /// <inheritdoc cref="MoveNext"/>
    public ValueTask<bool> MoveNextAsync()
    {
        if (_buffer is not null) return new(MoveWithin(_buffer));
        if (_done) return new(false);
        _transaction.Running.Enter();
        bool isMade;
        try
        {
            isMade = Advance();
        }
        catch
        {
            _transaction.Running.Leave();
            throw;
        }

        if (!isMade) return EndAsync();
        _transaction.Running.Leave();
        return new(true);
    }

    /// <summary>Does what is left to do of the query, and drops its rows: at once where it only reads.</summary>
    /// <inheritdoc cref="MoveNext"/>
    public async ValueTask FinishAsync()
    {
        if (_done)
        {
            _buffer = null;
            return;
        }

        _transaction.Running.Enter();
        try
        {
            await FinishNowAsync().ConfigureAwait(false);
        }
        finally
        {
            _transaction.Running.Leave();
        }
    }

    /// <summary>Gives the query up: what it would still do is not done, and where it writes, its transaction is rolled back.</summary>
    public void Cancel()
    {
        _buffer = null;
        if (_done) return;
        _done = true;
        _execution?.Dispose();
        if (_query is { Updates: true } || _transaction.IsImplicit) _transaction.Rollback();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_done) return;
        _transaction.Running.Enter();
        try
        {
            FinishNow();
        }
        finally
        {
            _transaction.Running.Leave();
        }
    }

    /// <summary>Leaves to others what the query had of the memory of all: its transaction has ended.</summary>
    internal void LeaveMemory() => _execution?.Memory.Dispose();

    /// <summary>The result of a query that was only planned.</summary>
    internal static CypherResult OfPlan(CypherTransaction transaction, string text, CompiledQuery query, GraphView graph)
    {
        var result = new CypherResult(
            transaction, text, query.Columns, PlanDescriptions.Of(query, null), new QueryCounters(), TypeOf(query), query.Observations.On(graph));
        result.Complete();
        return result;
    }

    /// <summary>The result of a command that would change the schema and was only asked for its plan.</summary>
    internal static CypherResult OfCommandPlan(CypherTransaction transaction, string text, Statement command)
    {
        var result = new CypherResult(transaction, text, [], PlanDescriptions.Of(command), new QueryCounters(), QueryType.Schema, []);
        result.Complete();
        return result;
    }

    /// <summary>The result of a command that changes the schema.</summary>
    internal static CypherResult OfCommand(CypherTransaction transaction, string text, QueryCounters counters) =>
        new(transaction, text, [], null, counters, QueryType.Schema, []);

    private static QueryType TypeOf(CompiledQuery query) =>
        !query.Updates ? QueryType.Read : query.Columns.Count == 0 ? QueryType.Write : QueryType.ReadWrite;

    /// <summary>Whether it is run to its end though nobody wants its rows: it changes something, or has no rows and is run for its errors.</summary>
    private bool MustRun => _query is { Updates: true } or { Columns.Count: 0 };

    /// <summary>Does what is left to do, within a stretch of the transaction's work; rows of a query that only reads are not made.</summary>
    internal void FinishNow()
    {
        if (_done) return;
        while (MustRun && Advance())
        {
        }

        Complete();
    }

    /// <inheritdoc cref="FinishNow"/>
    internal async ValueTask FinishNowAsync()
    {
        if (_done) return;
        while (MustRun && Advance())
        {
        }

        await CompleteAsync().ConfigureAwait(false);
    }

    /// <summary>Makes all rows that are left and keeps them, because the graph that they are made from is about to change.</summary>
    internal void Buffer()
    {
        if (_done) return;
        var rows = new Queue<Value[]>();
        while (Advance())
        {
            var bytes = 24L + (16 * _current.Length);
            foreach (var value in _current) bytes += value.EstimatedHeapBytes;
            _execution!.Memory.Reserve(bytes);
            rows.Enqueue([.. _current]);
        }

        Complete();
        _buffer = rows;
    }

    private bool MoveWithin(Queue<Value[]> buffer)
    {
        if (!buffer.TryDequeue(out var row)) return false;
        row.CopyTo(_current, 0);
        return true;
    }

    private bool Advance()
    {
        try
        {
            return MakeRow();
        }
        catch (Exception error)
        {
            throw Abandoned(error);
        }
    }

    private bool MakeRow()
    {
        if (_root is null) return false;
        if (!_opened)
        {
            _opened = true;
            _root.Open(_execution!);
        }

        if (!_root.MoveNext(_execution!)) return false;
        var slots = _query!.ColumnSlots;
        for (var i = 0; i < slots.Length; i++)
        {
            _current[i] = _execution!.Frame[slots[i]];
            if (!_current[i].IsInline) _execution.ReserveMemory(_current[i].EstimatedHeapBytes);
        }

        return true;
    }

    private async ValueTask<bool> EndAsync()
    {
        try
        {
            await CompleteAsync().ConfigureAwait(false);
            return false;
        }
        finally
        {
            _transaction.Running.Leave();
        }
    }

    private void Complete()
    {
        _done = true;
        _execution?.Dispose();
        try
        {
            _transaction.Completed();
        }
        catch (Exception error)
        {
            throw Abandoned(error);
        }
    }

    private async ValueTask CompleteAsync()
    {
        _done = true;
        _execution?.Dispose();
        try
        {
            await _transaction.CompletedAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            throw Abandoned(error);
        }
    }

    private Exception Abandoned(Exception error)
    {
        _done = true;
        _execution?.Dispose();
        return _transaction.Failed(error, _text);
    }
}
