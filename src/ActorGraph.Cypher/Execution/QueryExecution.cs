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
    private const int ChecksPerLook = 16;
    internal const long LargeBytes = 16 * 1024;

    private readonly CompiledQuery _query;
    private readonly Operator?[] _nested;
    private readonly QueryWatch _watch;
    private readonly List<IDisposable> _open = [];
    private Updates.GraphWriter? _writer;
    private CsvPlace? _csv;
    private Dictionary<object, Expressions.ListMembership>? _memberships;
    private int _checks;

    public QueryExecution(CompiledQuery query, QuerySource source, IReadOnlyDictionary<string, Value> parameters, MemoryAccount memory, QueryWatch watch)
    {
        _query = query;
        _nested = new Operator?[query.Nested.Count];
        _watch = watch;
        Source = source;
        Parameters = parameters;
        Memory = memory;
        Measures = new StepMeasure[query.Measured.Count];
        Frame = new Value[query.Slots];
        Names = query.Names.Resolve(source.Graph, query.Updates);
    }

    private QueryExecution(QueryExecution around, QuerySource source)
    {
        _query = around._query;
        _nested = new Operator?[_query.Nested.Count];
        _watch = around._watch;
        Source = source;
        Parameters = around.Parameters;
        Memory = around.Memory.Rest();
        Measures = around.Measures;
        Frame = [.. around.Frame];
        Names = _query.Names.Resolve(source.Graph, _query.Updates);
        _csv = around._csv;
    }

    private QueryExecution(QueryExecution around, CompiledQuery query, QuerySource source, IReadOnlyDictionary<string, Value> parameters)
        : this(query, source, parameters, around.Memory.Rest(), around._watch)
    {
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
    internal override CsvPlace? Csv => _csv;

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
        Memory.Dispose();
    }

    /// <summary>The plan of a query inside an expression, made ready for this execution.</summary>
    public Operator Nested(int index) => _nested[index] ??= _query.Nested[index].Clone();

    /// <inheritdoc/>
    public override void ReserveMemory(long bytes)
    {
        if (bytes < LargeBytes) return;
        Memory.RequireRoom(bytes);
        CheckNow();
    }

    /// <summary>Ends the query if a value that an expression has made does not fit into what is left of its memory. A range takes none yet.</summary>
    public Value Admit(Value value)
    {
        if (!value.IsInline) ReserveMemory(BytesTakenBy(value));
        return value;
    }

    /// <summary>What is known of the lists at one <c>IN</c> of the query.</summary>
    public Expressions.ListMembership MembershipAt(object place)
    {
        _memberships ??= [];
        if (!_memberships.TryGetValue(place, out var membership)) _memberships.Add(place, membership = new());
        return membership;
    }

    /// <summary>What a value takes: the numbers of a range are not there yet.</summary>
    internal static long BytesTakenBy(Value value) => value.As<ListValue>() is { IsRange: true } ? 0 : value.EstimatedHeapBytes;

    /// <summary>Ends the query if there is no room for two values one behind the other, or no time for what is done with large ones.</summary>
    public void MakeRoom(Value left, Value right)
    {
        if (!left.IsInline || !right.IsInline) ReserveMemory(left.EstimatedHeapBytes + right.EstimatedHeapBytes);
    }

    /// <summary>Ends the query if it was stopped or its time is up. Cheap enough for every row.</summary>
    public override void CheckCancelled()
    {
        if (++_checks >= ChecksPerLook) CheckNow();
    }

    /// <summary>The same, at once: for what is done seldom and takes long.</summary>
    public void CheckNow()
    {
        _checks = 0;
        _watch.Look();
    }

    /// <summary>The same query on another state of the graph: for a part of it that runs in a transaction of its own, with what is left of the memory.</summary>
    public QueryExecution Within(QuerySource source) => new(this, source);

    /// <summary>Another query that this one runs, with what is left of the memory and of the time.</summary>
    public QueryExecution Of(CompiledQuery query, QuerySource source, IReadOnlyDictionary<string, Value> parameters) => new(this, query, source, parameters);

    /// <summary>Goes on with the newest state of the graph.</summary>
    public void Refresh()
    {
        Source = Source with { Graph = Source.Database.Store.Snapshot() };
        ResolveNames();
    }

    /// <summary>Lets the values of the query refer to what is sketched beside the graph.</summary>
    /// <exception cref="CypherException">The query writes, and would write under the ids of the sketch.</exception>
    public void Look(GraphSketch sketch)
    {
        if (_query.Updates) throw ExecutionErrors.SketchWhileWriting();
        Source = Source with { Graph = sketch.View };
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

        return new Updates.GraphWriter(Source.Transaction!, this);
    }

    private void ResolveNames() => Names = _query.Names.Resolve(Graph, _query.Updates);
}
