using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Pipeline;
using ActorGraph.Cypher.ProcedureLibrary.BuiltIn;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary>
/// <c>apoc.periodic.iterate</c>: one query makes rows, another is run for so many of them at a time, each time in a transaction of its own. A
/// batch that fails is rolled back and counted, and the next one goes on.
/// </summary>
internal static class PeriodicProcedures
{
    private const string Name = "apoc.periodic.iterate";

    public static IEnumerable<ProcedureDefinition> All =>
    [
        new(Name, [Field("cypherIterate"), Field("cypherAction"), Field("config", "MAP")],
            [
                Field("batches", "INTEGER"), Field("total", "INTEGER"), Field("timeTaken", "INTEGER"), Field("committedOperations", "INTEGER"),
                Field("failedOperations", "INTEGER"), Field("failedBatches", "INTEGER"), Field("retries", "INTEGER"), Field("errorMessages", "MAP"),
                Field("batch", "MAP"), Field("operations", "MAP"), Field("wasTerminated", "BOOLEAN"), Field("failedParams", "MAP"), Field("updateStatistics", "MAP"),
            ],
            "Runs a query for the rows of another, so many at a time, each time in a transaction of its own. Options: `batchSize`, `batchMode`, `iterateList`, `params`, `retries`, `failedParams`.",
            ProcedureMode.Write, (context, arguments) => [Iterate(context.Execution(), arguments)]) { InTransactions = true },
    ];

    private static Value[] Iterate(QueryExecution execution, IReadOnlyList<Value> arguments)
    {
        var options = arguments[2].MapOrEmpty();
        var batchSize = options.Whole(Name, "batchSize", 10_000);
        if (batchSize < 1) throw ExecutionErrors.ProcedureFailed(Name, $"takes a `batchSize` of at least 1, but was given {batchSize}.");
        var fixedParameters = options["params"].MapOrEmpty();
        var source = execution.Source with { Graph = execution.Source.Database.Store.Snapshot(), Transaction = null };
        var items = Prepared(execution, arguments[0].Name(Name), source);
        if (items.Updates) throw ExecutionErrors.ProcedureFailed(Name, "takes a query that only reads to make the rows, but was given one that writes.");
        if (items.Columns.Count == 0) throw ExecutionErrors.ProcedureFailed(Name, "takes a query that returns columns to make the rows, but was given one that returns none.");
        var action = new BatchAction(execution, options, arguments[1].Name(Name), items.Columns, fixedParameters);
        action.Check(source);
        var tally = new BatchTally(options.Whole(Name, "failedParams", -1));
        var begun = System.Diagnostics.Stopwatch.StartNew();
        using var reading = execution.Of(items, source, Parameters(items, fixedParameters, Name));
        var root = items.Root.Clone();
        root.Open(reading);
        var memory = default(MemoryShare);
        var batch = new List<MapValue>();
        var isOver = false;
        while (!isOver)
        {
            isOver = !root.MoveNext(reading);
            if (!isOver)
            {
                var row = new MapValue(items.Columns.Select((column, place) => KeyValuePair.Create(column, reading.Frame[items.ColumnSlots[place]])));
                memory.Reserve(reading, row.EstimatedBytes);
                batch.Add(row);
            }

            if (batch.Count == 0 || (!isOver && batch.Count < batchSize)) continue;
            action.Run(reading, batch, tally);
            batch.Clear();
            memory.Release();
        }

        execution.Counters.Add(tally.Counters);
        execution.Refresh();
        return tally.ToRow((long)begun.Elapsed.TotalSeconds);
    }

    /// <summary>A query that is ready to run on a state of the graph.</summary>
    public static CompiledQuery Prepared(QueryExecution execution, string text, QuerySource source)
    {
        var statement = execution.Source.Database.Prepare(text, source.Graph, execution.CheckNow);
        if (statement.Query is not { InTransactions: false } query || statement.Mode == Syntax.Tree.ExecutionMode.Explain)
            throw ExecutionErrors.ProcedureFailed(Name, "runs queries that read or write data, not commands, plans or queries with transactions of their own.");
        return query;
    }

    /// <summary>The parameters that a query asks for.</summary>
    public static Dictionary<string, Value> Parameters(CompiledQuery query, IEnumerable<KeyValuePair<string, Value>> given, string procedure)
    {
        var parameters = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (name, value) in given) parameters[name] = value;
        var missing = query.Parameters.Where(name => !parameters.ContainsKey(name)).Order(StringComparer.Ordinal).ToArray();
        if (missing.Length > 0) throw ExecutionErrors.ProcedureFailed(procedure, $"takes `params` with the values of all parameters, but was given none of `${string.Join("`, `$", missing)}`.");
        return parameters;
    }
}
