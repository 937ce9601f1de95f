using System.Runtime.ExceptionServices;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Pipeline;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Transactions;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher;

/// <summary>
/// Several queries that take effect together. What they see of the commits of others is the transaction's
/// <see cref="RunOptions.Isolation"/>. The first query that writes takes the writer's lock before it reads, and the transaction keeps it
/// to its end. A failed query ends the transaction. Used by one thread at a time; disposing rolls back what is not committed.
/// </summary>
public sealed class CypherTransaction : IDisposable
{
    private readonly CypherDatabase _database;
    private readonly RunOptions _options;
    private readonly bool _isImplicit;
    private readonly long _begun = QueryClock.Now;
    private readonly RunningTransaction _running;
    private readonly QueryWatch _watch;
    private readonly List<CypherResult> _open = [];
    private GraphView? _read;
    private WriteTransaction? _write;
    private bool _isOver;

    internal CypherTransaction(CypherDatabase database, RunOptions options, bool isImplicit)
    {
        _database = database;
        _options = options;
        _isImplicit = isImplicit;
        _running = database.Running.Begin(options, RollbackFromOutside);
        _watch = new QueryWatch(options.Limits, _running);
    }

    /// <summary>The name under which <c>SHOW TRANSACTIONS</c> lists it.</summary>
    public string Id => _running.Id;

    /// <summary>The number of the commit that this transaction has made; 0 before, and where nothing was written.</summary>
    public long CommittedId { get; private set; }

    /// <summary>What the client says of it.</summary>
    internal Value Metadata
    {
        get => _running.Metadata.IsMap ? _running.Metadata : Value.Of(MapValue.Empty);
        set => _running.Metadata = value;
    }

    /// <summary>What its queries have written takes so much memory until it ends.</summary>
    internal long WrittenBytes { get; set; }

    /// <summary>What its queries may use.</summary>
    internal QueryLimits Limits => _options.Limits;

    /// <summary>Whether it is one query's own, and ends with it.</summary>
    internal bool IsImplicit => _isImplicit;

    /// <summary>Where it is listed.</summary>
    internal RunningTransaction Running => _running;

    /// <summary>Waiting for others to have written ends with the time that the transaction has left to work, at the latest.</summary>
    private TimeSpan? LockWait
    {
        get
        {
            if (_options.Limits.Timeout <= TimeSpan.Zero) return null;
            var left = _options.Limits.Timeout - _running.Worked;
            var most = _database.Store.Options.WriterWait;
            return left < TimeSpan.Zero ? TimeSpan.Zero : left < most ? left : most;
        }
    }

    /// <summary>Whether it keeps the state that it read first; else each statement reads the newest one.</summary>
    private bool SeesOneState => _options.ReadOnly || _options.Isolation == IsolationLevel.Serializable;

    /// <summary>What a transaction that writes must not have been outrun by others since; null where it may.</summary>
    private GraphView? Basis => _options.Isolation == IsolationLevel.Serializable && !_isImplicit ? _read : null;

    /// <summary>Runs a query. Rows of earlier ones that are not read yet are kept aside first, where this one may change what they show.</summary>
    /// <exception cref="CypherException">The query is wrong, or failed; the transaction can then only be rolled back.</exception>
    public CypherResult Run(string text, IReadOnlyDictionary<string, Value>? parameters = null)
    {
        _running.Enter();
        try
        {
            var statement = Prepare(text, parameters);
            if (NeedsLock(statement)) statement = PrepareLocked(BeginWriting(), statement);
            var result = Start(statement);
            if (result.Columns.Count == 0) result.FinishNow();
            return result;
        }
        catch (Exception error)
        {
            throw Failed(error, text);
        }
        finally
        {
            _running.Leave();
        }
    }

    /// <summary>The same; waiting for others takes no thread.</summary>
    /// <inheritdoc cref="Run"/>
    public async ValueTask<CypherResult> RunAsync(string text, IReadOnlyDictionary<string, Value>? parameters = null)
    {
        _running.Enter();
        try
        {
            var statement = Prepare(text, parameters);
            if (NeedsLock(statement)) statement = PrepareLocked(await BeginWritingAsync().ConfigureAwait(false), statement);
            var result = Start(statement);
            if (result.Columns.Count == 0) await result.FinishNowAsync().ConfigureAwait(false);
            return result;
        }
        catch (Exception error)
        {
            throw Failed(error, text);
        }
        finally
        {
            _running.Leave();
        }
    }

    /// <summary>Makes the changes durable, then visible.</summary>
    /// <exception cref="CypherException">Something forbids it; nothing has been changed.</exception>
    public void Commit()
    {
        _running.Enter();
        try
        {
            foreach (var result in _open) result.FinishNow();
            CommittedId = _write?.Commit() ?? 0;
            Close();
        }
        catch (Exception error)
        {
            throw Failed(error, null);
        }
        finally
        {
            _running.Leave();
        }
    }

    /// <summary>The same; waiting until the changes are durable takes no thread.</summary>
    /// <inheritdoc cref="Commit"/>
    public async ValueTask CommitAsync()
    {
        _running.Enter();
        try
        {
            foreach (var result in _open) await result.FinishNowAsync().ConfigureAwait(false);
            CommittedId = _write is null ? 0 : await CommitAsync(_write).ConfigureAwait(false);
            Close();
        }
        catch (Exception error)
        {
            throw Failed(error, null);
        }
        finally
        {
            _running.Leave();
        }
    }

    /// <summary>Drops the changes.</summary>
    public void Rollback()
    {
        if (_isOver) return;
        try
        {
            _running.Enter();
        }
        catch (CypherException)
        {
            // It was ended from outside, and what it had written is gone already.
            return;
        }

        try
        {
            Close();
        }
        finally
        {
            _running.Leave();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Rollback();

    /// <summary>Called when all rows of a query have been made: a query of its own transaction commits now.</summary>
    internal void Completed()
    {
        _write?.CheckDeletedNodes();
        if (!_isImplicit) return;
        CommittedId = _write?.Commit() ?? CommittedId;
        Close();
    }

    /// <inheritdoc cref="Completed"/>
    internal async ValueTask CompletedAsync()
    {
        _write?.CheckDeletedNodes();
        if (!_isImplicit) return;
        if (_write is not null) CommittedId = await CommitAsync(_write).ConfigureAwait(false);
        Close();
    }

    /// <summary>Takes the writer's lock, unless this transaction holds it.</summary>
    internal WriteTransaction BeginWriting()
    {
        if (_write is not null) return _write;
        _running.BeginWaiting(isBlocked: true);
        try
        {
            _write = _database.Store.BeginWrite(Basis, _running.Cancellation, LockWait);
            _running.HoldsLock = true;
            return _write;
        }
        finally
        {
            _running.EndWaiting();
        }
    }

    /// <summary>Runs something in a transaction of its own, of the name <paramref name="id"/>, which is durable when this returns.</summary>
    internal void RunApart(Action<WriteTransaction> work, out string id)
    {
        id = _database.Running.NextId();
        _running.BeginWaiting(isBlocked: true);
        WriteTransaction transaction;
        try
        {
            transaction = _database.Store.BeginWrite(null, _running.Cancellation, LockWait);
        }
        finally
        {
            _running.EndWaiting();
        }

        using (transaction)
        {
            _running.HoldsLock = true;
            try
            {
                work(transaction);
                transaction.CheckDeletedNodes();
                CommittedId = transaction.Commit();
            }
            finally
            {
                _running.HoldsLock = false;
            }
        }
    }

    private async ValueTask<WriteTransaction> BeginWritingAsync()
    {
        _running.BeginWaiting(isBlocked: true);
        try
        {
            _write = await _database.Store.BeginWriteAsync(Basis, _running.Cancellation, LockWait).ConfigureAwait(false);
            _running.HoldsLock = true;
            return _write;
        }
        finally
        {
            await _running.EndWaitingAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<long> CommitAsync(WriteTransaction transaction)
    {
        _running.BeginWaiting(isBlocked: false);
        try
        {
            return await transaction.CommitAsync().ConfigureAwait(false);
        }
        finally
        {
            await _running.EndWaitingAsync().ConfigureAwait(false);
        }
    }

    private bool NeedsLock(RunnableStatement statement) => statement.Prepared is { Updates: true, InTransactions: false } && _write is null;

    private RunnableStatement Prepare(string text, IReadOnlyDictionary<string, Value>? parameters)
    {
        var graph = _write?.View ?? _read ?? _database.Store.Snapshot();
        var statement = _database.Prepare(text, graph, _watch.Look);
        var given = parameters ?? new Dictionary<string, Value>();
        CheckParameters(statement, given);
        (_running.Query, _running.Parameters) = (text, given);
        if (statement.InTransactions && !_isImplicit) throw ExecutionErrors.NeedsImplicitTransaction();
        if (statement.Updates && _options.ReadOnly) throw ExecutionErrors.WrongAccessMode();
        var runnable = new RunnableStatement(statement, graph, given);

        // What waits for the lock reads nothing of this state, and so is not outdated by those that it waits for.
        if (SeesOneState && _write is null && !NeedsLock(runnable)) _read = graph;
        return runnable;
    }

    /// <summary>Others may have changed the schema while the lock was waited for, so that another plan is needed.</summary>
    private RunnableStatement PrepareLocked(WriteTransaction transaction, RunnableStatement statement) => statement with
    {
        Prepared = _database.Prepare(statement.Prepared.Text, transaction.View, _watch.Look),
        Graph = transaction.View,
    };

    private CypherResult Start(RunnableStatement statement)
    {
        _open.RemoveAll(result => result.IsDone);
        if (statement.Prepared.Updates) _open.ForEach(result => result.Buffer());
        var result = statement.Prepared.Query is { } query ? StartQuery(statement, query) : RunCommand(statement);
        if (!result.IsDone) _open.Add(result);
        return result;
    }

    private CypherResult StartQuery(RunnableStatement statement, CompiledQuery query)
    {
        if (statement.Prepared.Mode == ExecutionMode.Explain)
            return CypherResult.OfPlan(this, statement.Prepared.Text, query, statement.Graph);
        var source = new QuerySource(statement.Graph, _write, new QueryClock(_begun, QueryClock.Now), _database, this);
        var memory = new MemoryAccount(_options.Limits.MemoryBytes, _database.Memory);
        memory.Reserve(WrittenBytes);
        var execution = new QueryExecution(query, source, statement.Parameters, memory, _watch);
        return new CypherResult(this, statement.Prepared.Text, query, execution);
    }

    private CypherResult RunCommand(RunnableStatement statement)
    {
        if (statement.Prepared.Mode == ExecutionMode.Explain)
            return CypherResult.OfCommandPlan(this, statement.Prepared.Text, statement.Prepared.Command!);
        var counters = new QueryCounters();
        _write!.Interrupt = _watch.Look;
        SchemaCommands.Run(statement.Prepared.Command!, _write, statement.Parameters, counters);
        return CypherResult.OfCommand(this, statement.Prepared.Text, counters);
    }

    /// <summary>Ends the transaction after an error, and says it in the words of the language.</summary>
    internal Exception Failed(Exception error, string? text)
    {
        Close();
        if (StoreErrors.Translate(error) is not { } translated)
        {
            ExceptionDispatchInfo.Throw(error);
            return error;
        }

        if (translated.Error.Kind == ErrorKind.Terminated && _running.Reason is { } reason) translated = reason;
        return text is null ? translated : translated.In(text);
    }

    /// <summary>Called by whoever has ended the transaction from outside, while nobody works in it.</summary>
    private void RollbackFromOutside()
    {
        _running.HoldsLock = false;
        _write?.Rollback();
        LeaveMemory();
        _database.Running.End(_running);
    }

    /// <summary>Results that nobody has read to their end keep nothing from others.</summary>
    private void LeaveMemory()
    {
        foreach (var result in _open) result.LeaveMemory();
    }

    private void Close()
    {
        if (_isOver) return;
        _isOver = true;
        LeaveMemory();
        _running.Close();
        _running.HoldsLock = false;
        _write?.Rollback();
        _database.Running.End(_running);
    }

    private static void CheckParameters(PreparedStatement statement, IReadOnlyDictionary<string, Value> parameters)
    {
        if (statement.Query is null || statement.Mode == ExecutionMode.Explain) return;
        var missing = statement.Query.Parameters.Where(name => !parameters.ContainsKey(name)).Order(StringComparer.Ordinal).ToArray();
        if (missing.Length > 0) throw SemanticErrors.ParameterMissing(missing);
    }

    /// <summary>A statement that is ready to run on a state of the graph.</summary>
    private sealed record RunnableStatement(PreparedStatement Prepared, GraphView Graph, IReadOnlyDictionary<string, Value> Parameters);
}
