using ActorGraph.Cypher.Csv;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Pipeline;
using ActorGraph.Cypher.ProcedureLibrary;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Transactions;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher;

/// <summary>
/// A graph database that runs inside this process: a case file, or a graph in memory, that answers Cypher. All members can be
/// used from several threads at once; readers never wait, writers take turns.
/// </summary>
public sealed class CypherDatabase : IDisposable
{
    private const int PlansKept = 500;
    private const long PlanBytesKept = 64 * 1024 * 1024;

    private readonly PlanCache _plans = new(PlansKept, PlanBytesKept);

    /// <summary>Answers queries over a store, which it closes with itself.</summary>
    public CypherDatabase(GraphStore store)
    {
        Store = store;
        BuiltInProcedures.Register(Procedures);
    }

    /// <summary>The store underneath.</summary>
    public GraphStore Store { get; }

    /// <summary>The functions that queries can use.</summary>
    internal FunctionRegistry Functions { get; } = FunctionRegistry.BuiltIn;

    /// <summary>The procedures that queries can call; more can be registered.</summary>
    public ProcedureRegistry Procedures { get; } = new();

    /// <summary>Where LOAD CSV may read; nowhere unless set.</summary>
    public CsvFolders CsvFolders { get; init; } = CsvFolders.None;

    /// <summary>How clients reach it, as they are told; whoever lets them in says it.</summary>
    public ServiceDescription Service { get; set; } = ServiceDescription.InProcess;

    /// <summary>The memory that all queries have together; each of them alone has what its <see cref="QueryLimits"/> say.</summary>
    public long QueriesMemoryBytes
    {
        get => Memory.Bytes;
        init => Memory = new MemoryPool(value);
    }

    /// <summary>What the queries take of it.</summary>
    internal MemoryPool Memory { get; init; } = new(QueryLimits.DefaultOfAll);

    /// <summary>How many transactions are open, those of single queries among them.</summary>
    public int OpenTransactions => Running.Count;

    /// <summary>The transactions that are open now.</summary>
    internal RunningTransactions Running { get; } = new();

    /// <summary>An empty graph that lives in memory only.</summary>
    public static CypherDatabase InMemory() => new(GraphStore.InMemory());

    /// <summary>Opens a case file, or creates it where there is none.</summary>
    /// <exception cref="GraphStoreException">The file cannot be opened, is no case file, or another process has it open.</exception>
    public static CypherDatabase Open(string path) => new(GraphStore.Open(path));

    /// <summary>
    /// Runs one query in a transaction of its own. It is committed when the last row has been read, or when the result is
    /// disposed; a query that returns nothing has been committed when this returns.
    /// </summary>
    /// <exception cref="CypherException">The query is wrong, or failed; nothing has been changed then.</exception>
    public CypherResult Run(string text, IReadOnlyDictionary<string, Value>? parameters = null, RunOptions? options = null)
    {
        var transaction = new CypherTransaction(this, options ?? RunOptions.Default, isImplicit: true);
        try
        {
            return transaction.Run(text, parameters);
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    /// <summary>The same; waiting for other writers, and until what was written is durable, takes no thread.</summary>
    /// <inheritdoc cref="Run"/>
    public async ValueTask<CypherResult> RunAsync(string text, IReadOnlyDictionary<string, Value>? parameters = null, RunOptions? options = null)
    {
        var transaction = new CypherTransaction(this, options ?? RunOptions.Default, isImplicit: true);
        try
        {
            return await transaction.RunAsync(text, parameters).ConfigureAwait(false);
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    /// <summary>Begins a transaction of several queries.</summary>
    public CypherTransaction BeginTransaction(RunOptions? options = null) => new(this, options ?? RunOptions.Default, isImplicit: false);

    /// <summary>
    /// Ends the transaction that holds the writer's lock where nothing has been asked of it for <paramref name="longest"/> while others
    /// waited all of that time.
    /// </summary>
    /// <returns>The name of the transaction; null where none was ended.</returns>
    public string? EndIdleWriter(TimeSpan longest)
    {
        if (Store.WriterContention < longest || Running.Writer is not { } writer || writer.IdleTime < longest) return null;
        writer.Terminate(ExecutionErrors.IdleTooLong(longest));
        return writer.Id;
    }

    /// <inheritdoc/>
    public void Dispose() => Store.Dispose();

    /// <summary>Forgets the plans of all queries, and says how many.</summary>
    internal string ForgetPlans() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Query caches cleared: {_plans.Clear()} plans.");

    /// <summary>The statement of a text, and how to run it on a graph; <paramref name="interrupt"/> ends the work where time is up.</summary>
    internal PreparedStatement Prepare(string text, GraphView graph, Action interrupt)
    {
        try
        {
            if (_plans.Find(text, graph) is { } known) return new PreparedStatement(text, known.Mode, known, null);
            var syntax = CypherParser.Parse(text);
            if (syntax.Statement is not QueryStatement query) return new PreparedStatement(text, syntax.Mode, null, syntax.Statement);
            var compiled = QueryCompiler.Compile(query, syntax.Mode, graph, Functions, Procedures, interrupt);
            _plans.Add(text, graph, compiled);
            return new PreparedStatement(text, syntax.Mode, compiled, null);
        }
        catch (CypherException error)
        {
            throw error.In(text);
        }
    }
}
