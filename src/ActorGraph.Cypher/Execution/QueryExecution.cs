using System.Diagnostics;
using ActorGraph.Cypher.Csv;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution.Operators;
using ActorGraph.Cypher.Functions;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution;

/// <summary>
/// One run of a plan. <see cref="Frame"/> holds the row that is being worked on, one place per variable of the query: an
/// operator that makes a row writes its variables there, and the ones above read them; only operators that collect rows copy.
/// </summary>
internal sealed class QueryExecution : FunctionContext, IDisposable
{
    private const int ChecksPerLook = 1024;

    private readonly CompiledQuery _query;
    private readonly Operator?[] _nested;
    private readonly CancellationToken _cancellation;
    private readonly TimeSpan _limit;
    private readonly long _deadline;
    private readonly List<IDisposable> _open = [];
    private Updates.GraphWriter? _writer;
    private CsvPlace? _csv;
    private int _checks;

    public QueryExecution(CompiledQuery query, QuerySource source, IReadOnlyDictionary<string, Value> parameters, QueryLimits limits, CancellationToken cancellation)
    {
        _query = query;
        _nested = new Operator?[query.Nested.Count];
        _cancellation = cancellation;
        _limit = limits.Timeout;
        _deadline = limits.Timeout > TimeSpan.Zero ? Stopwatch.GetTimestamp() + (long)(limits.Timeout.TotalSeconds * Stopwatch.Frequency) : long.MaxValue;
        Source = source;
        Parameters = parameters;
        Memory = new MemoryAccount(limits.MemoryBytes);
        Measures = new StepMeasure[query.Measured.Count];
        Frame = new Value[query.Slots];
        Names = query.Names.Resolve(source.Graph);
    }

    private QueryExecution(QueryExecution around, QuerySource source)
    {
        _query = around._query;
        _nested = new Operator?[_query.Nested.Count];
        _cancellation = around._cancellation;
        _limit = around._limit;
        _deadline = around._deadline;
        Source = source;
        Parameters = around.Parameters;
        Memory = around.Memory;
        Measures = around.Measures;
        Frame = [.. around.Frame];
        Names = _query.Names.Resolve(source.Graph);
        _csv = around._csv;
    }

    /// <summary>The current row.</summary>
    public Value[] Frame { get; }

    /// <summary>Where the query reads and writes.</summary>
    public QuerySource Source { get; private set; }

    /// <inheritdoc/>
    public override GraphView Graph => Source.Graph;

    /// <inheritdoc/>
    public override long TransactionTimeNanos => Source.Clock.Transaction;

    /// <inheritdoc/>
    public override long StatementTimeNanos => Source.Clock.Statement;

    /// <inheritdoc/>
    public override long RealTimeNanos => QueryClock.Now;

    /// <inheritdoc/>
    public override string DefaultTimeZone => "Z";

    /// <inheritdoc/>
    public override Random Random => Random.Shared;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, Value> Parameters { get; }

    /// <summary>The ids of the names in the plan.</summary>
    public ResolvedNames Names { get; private set; }

    /// <summary>
    /// Changes the graph. A query that makes transactions of its own holds no lock until they are done: what it writes behind
    /// them begins with the first use of this.
    /// </summary>
    public Updates.GraphWriter Writer => _writer ??= BeginWriting();

    /// <summary>What has been changed so far.</summary>
    public QueryCounters Counters { get; } = new();

    /// <summary>Rows and accesses by step of the plan, for PROFILE; empty elsewhere.</summary>
    public StepMeasure[] Measures { get; }

    /// <summary>How often the graph was asked for something.</summary>
    public long Accesses { get; set; }

    /// <summary>What is held in memory.</summary>
    public MemoryAccount Memory { get; }

    /// <inheritdoc/>
    public override CsvPlace? Csv => _csv;

    /// <summary>Notes what LOAD CSV has read.</summary>
    public void Note(CsvPlace place) => _csv = place;

    /// <summary>Something that is open and must be closed with the query at the latest.</summary>
    public void Own(IDisposable resource) => _open.Add(resource);

    /// <summary>Closes something before the query ends.</summary>
    public void Release(IDisposable resource)
    {
        _open.Remove(resource);
        resource.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var resource in _open) resource.Dispose();
        _open.Clear();
    }

    /// <summary>The plan of a query inside an expression, made ready for this execution.</summary>
    public Operator Nested(int index) => _nested[index] ??= _query.Nested[index].Clone();

    /// <inheritdoc/>
    public override void ReserveMemory(long bytes) => Memory.Reserve(bytes);

    /// <summary>Ends the query if it was stopped or its time is up. Cheap enough for every row.</summary>
    public override void CheckCancelled()
    {
        if (++_checks < ChecksPerLook) return;
        _checks = 0;
        if (_cancellation.IsCancellationRequested) throw ExecutionErrors.Stopped();
        if (Stopwatch.GetTimestamp() > _deadline) throw ExecutionErrors.DeadlinePassed(_limit);
    }

    /// <summary>The same query on another state of the graph: for a part of it that runs in a transaction of its own.</summary>
    public QueryExecution Within(QuerySource source) => new(this, source);

    /// <summary>Goes on with the newest state of the graph.</summary>
    public void Refresh()
    {
        Source = Source with { Graph = Source.Database.Store.Snapshot() };
        ResolveNames();
    }

    private Updates.GraphWriter BeginWriting()
    {
        if (Source.Transaction is null)
        {
            var transaction = Source.Around.BeginWriting();
            Source = Source with { Graph = transaction.View, Transaction = transaction };
            ResolveNames();
        }

        return new Updates.GraphWriter(Source.Transaction!, Counters, ResolveNames);
    }

    private void ResolveNames() => Names = _query.Names.Resolve(Graph);
}
