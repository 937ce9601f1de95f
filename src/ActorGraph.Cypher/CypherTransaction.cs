using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Pipeline;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher;

/// <summary>
/// Several queries that see one state of the graph and take effect together. The first query that writes takes the writer's
/// lock; if others have committed since this transaction began to read, it fails with an error that can be retried, so that
/// what commits could have happened one transaction after the other. A failed query ends the transaction. Used by one thread
/// at a time; disposing rolls back what is not committed.
/// </summary>
public sealed class CypherTransaction : IDisposable
{
    private readonly CypherDatabase _database;
    private readonly RunOptions _options;
    private readonly bool _isImplicit;
    private readonly long _begun = QueryClock.Now;
    private readonly RunningTransaction _running;
    private GraphView? _read;
    private WriteTransaction? _write;
    private CypherResult? _open;
    private State _state = State.Open;

    internal CypherTransaction(CypherDatabase database, RunOptions options, bool isImplicit)
    {
        _database = database;
        _options = options;
        _isImplicit = isImplicit;
        _running = database.Running.Begin(options, DateTimeOffset.UtcNow);
    }

    private enum State
    {
        Open,
        Failed,
        Closed,
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

    /// <summary>What its queries may use.</summary>
    internal Execution.QueryLimits Limits => _options.Limits;

    /// <summary>Runs a query. Rows of an earlier one that are not read yet are kept aside first, where this one may change what they show.</summary>
    /// <exception cref="CypherException">The query is wrong, or failed; the transaction can then only be rolled back.</exception>
    public CypherResult Run(string text, IReadOnlyDictionary<string, Value>? parameters = null)
    {
        if (_state != State.Open) throw ExecutionErrors.TransactionClosed();
        parameters ??= new Dictionary<string, Value>();
        var watch = new QueryWatch(_options.Limits, _running.Cancellation);
        try
        {
            var graph = _write?.View ?? (_read ??= _database.Store.Snapshot());
            var statement = _database.Prepare(text, graph, watch.Look);
            CheckParameters(statement, parameters);
            _running.Query = text;
            if (statement.InTransactions && !_isImplicit) throw ExecutionErrors.NeedsImplicitTransaction();
            if (statement.Updates)
            {
                if (_options.ReadOnly) throw ExecutionErrors.WrongAccessMode();
                _open?.Buffer();
                if (!statement.InTransactions) graph = BeginWriting().View;
            }

            _open = statement.Query is { } query ? RunQuery(statement, query, graph, parameters, watch) : RunCommand(statement, parameters, watch);
            return _open;
        }
        catch (Exception error) when (StoreErrors.Translate(error) is { } translated)
        {
            Fail();
            throw translated.In(text);
        }
        catch
        {
            Fail();
            throw;
        }
    }

    /// <summary>Makes the changes durable, then visible.</summary>
    /// <exception cref="CypherException">Something forbids it; nothing has been changed.</exception>
    public void Commit()
    {
        if (_state != State.Open) throw ExecutionErrors.TransactionClosed();
        try
        {
            _open?.Finish();
            CommittedId = _write?.Commit() ?? 0;
            Close();
        }
        catch (Exception error) when (StoreErrors.Translate(error) is { } translated)
        {
            Fail();
            throw translated;
        }
    }

    /// <summary>Drops the changes.</summary>
    public void Rollback()
    {
        if (_state == State.Closed) return;
        _write?.Rollback();
        Close();
    }

    /// <inheritdoc/>
    public void Dispose() => Rollback();

    /// <summary>Called when all rows of a query have been made: a query of its own transaction commits now.</summary>
    internal void Completed()
    {
        _write?.CheckDeletedNodes();
        if (_isImplicit) CommitImplicit();
    }

    /// <summary>Takes the writer's lock, unless this transaction holds it.</summary>
    internal WriteTransaction BeginWriting() =>
        _write ??= _database.Store.BeginWrite(_isImplicit ? null : _read, _running.Cancellation, LockWait);

    /// <summary>Runs something in a transaction of its own, of the name <paramref name="id"/>, which is durable when this returns.</summary>
    internal void RunApart(Action<WriteTransaction> work, out string id)
    {
        id = _database.Running.NextId();
        using var transaction = _database.Store.BeginWrite(null, _running.Cancellation, LockWait);
        work(transaction);
        transaction.CheckDeletedNodes();
        CommittedId = transaction.Commit();
    }

    /// <summary>Called when making a row has failed.</summary>
    internal void Fail()
    {
        if (_state != State.Open) return;
        _state = State.Failed;
        _write?.Rollback();
        if (_isImplicit) Close();
    }

    private void CommitImplicit()
    {
        CommittedId = _write?.Commit() ?? CommittedId;
        Close();
    }

    private void Close()
    {
        _state = State.Closed;
        _write?.Dispose();
        _database.Running.End(_running);
    }

    private TimeSpan? LockWait => _options.Limits.Timeout > TimeSpan.Zero ? _options.Limits.Timeout : null;

    private CypherResult RunQuery(PreparedStatement statement, CompiledQuery query, GraphView graph, IReadOnlyDictionary<string, Value> parameters, QueryWatch watch)
    {
        if (statement.Mode == ExecutionMode.Explain)
            return CypherResult.OfPlan(this, statement.Text, query, graph);
        var source = new QuerySource(graph, _write, new QueryClock(_begun, QueryClock.Now), _database, this);
        var execution = new QueryExecution(query, source, parameters, _options.Limits.MemoryBytes, watch);
        var result = new CypherResult(this, statement.Text, query, execution);
        if (query.Columns.Count == 0) result.Finish();
        return result;
    }

    private CypherResult RunCommand(PreparedStatement statement, IReadOnlyDictionary<string, Value> parameters, QueryWatch watch)
    {
        var counters = new QueryCounters();
        if (statement.Mode != ExecutionMode.Explain)
        {
            _write!.Interrupt = watch.Look;
            SchemaCommands.Run(statement.Command!, _write, parameters, counters);
            Completed();
        }

        return CypherResult.OfCommand(this, statement.Text, counters);
    }

    private static void CheckParameters(PreparedStatement statement, IReadOnlyDictionary<string, Value> parameters)
    {
        if (statement.Query is null || statement.Mode == ExecutionMode.Explain) return;
        var missing = statement.Query.Parameters.Where(name => !parameters.ContainsKey(name)).Order(StringComparer.Ordinal).ToArray();
        if (missing.Length > 0) throw SemanticErrors.ParameterMissing(missing);
    }
}
