using System.Globalization;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Pipeline;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Procedures.BuiltIn.Rows;

namespace ActorGraph.Cypher.Procedures.BuiltIn;

/// <summary>SHOW TRANSACTIONS and TERMINATE TRANSACTIONS.</summary>
internal static class TransactionCommands
{
    public static IEnumerable<ProcedureDefinition> All =>
    [
        new("SHOW TRANSACTIONS", [Field("qualifier"), Field("names", "LIST<ANY>")],
            [
                Field("database"), Field("transactionId"), Field("currentQueryId"), Yielded("outerTransactionId"), Field("connectionId"),
                Field("clientAddress"), Field("username"), Yielded("metaData", "MAP"), Field("currentQuery"), Yielded("parameters", "MAP"),
                Yielded("planner"), Yielded("runtime"), Yielded("indexes", "LIST<MAP>"), Field("startTime"), Yielded("currentQueryStartTime"),
                Yielded("protocol"), Yielded("requestUri"), Field("status"), Yielded("currentQueryStatus"), Yielded("statusDetails"),
                Yielded("resourceInformation", "MAP"), Yielded("activeLockCount", "INTEGER"), Yielded("currentQueryActiveLockCount", "INTEGER"),
                Field("elapsedTime", "DURATION"), Yielded("cpuTime", "DURATION"), Yielded("waitTime", "DURATION"), Yielded("idleTime", "DURATION"),
                Yielded("currentQueryElapsedTime", "DURATION"), Yielded("currentQueryCpuTime", "DURATION"), Yielded("currentQueryWaitTime", "DURATION"),
                Yielded("currentQueryIdleTime", "DURATION"), Yielded("currentQueryAllocatedBytes", "INTEGER"), Yielded("allocatedDirectBytes", "INTEGER"),
                Yielded("estimatedUsedHeapMemory", "INTEGER"), Yielded("pageHits", "INTEGER"), Yielded("pageFaults", "INTEGER"),
                Yielded("currentQueryPageHits", "INTEGER"), Yielded("currentQueryPageFaults", "INTEGER"), Yielded("initializationStackTrace"),
            ],
            "Lists the open transactions. What this database does not measure is NULL.", ProcedureMode.Dbms,
            (context, arguments) => Show(context, arguments[1])),
        new("TERMINATE TRANSACTIONS", [Field("ids", "LIST<ANY>")], [Field("transactionId"), Field("username"), Field("message")],
            "Stops open transactions.", ProcedureMode.Dbms, (context, arguments) => Terminate(context, arguments[0])),
    ];

    private static IEnumerable<Value[]> Show(FunctionContext context, Value names)
    {
        var now = DateTimeOffset.UtcNow;
        var wanted = Ids(names).ToHashSet(StringComparer.Ordinal);
        foreach (var transaction in context.Execution().Source.Database.Running.Open)
        {
            if (wanted.Count > 0 && !wanted.Contains(transaction.Id)) continue;
            var elapsed = now - transaction.Begun;
            yield return RowOf(transaction, now);
        }
    }

    private static Value[] RowOf(RunningTransaction transaction, DateTimeOffset now)
    {
        var begun = Text(transaction.Begun.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        var ticks = (now - transaction.Begun).Ticks;
        var elapsed = Value.Of(new DurationValue(0, 0, ticks / TimeSpan.TicksPerSecond, (int)(ticks % TimeSpan.TicksPerSecond * 100)));
        var status = Text(transaction.Cancellation.IsCancellationRequested ? "Terminated" : "Running");
        return Row(
            Text(DatabaseProcedures.DatabaseName), Text(transaction.Id), Text(transaction.Id.Replace("transaction", "query", StringComparison.Ordinal)),
            Text(""), Text(""), Text(""), Text(""), transaction.Metadata.IsMap ? transaction.Metadata : Value.Of(MapValue.Empty),
            Text(transaction.Query), Value.Null, Value.Null, Value.Null, Value.Null, begun, Value.Null, Text("bolt"), Text(""), status,
            Value.Null, Text(""), Value.Null, Value.Null, Value.Null, elapsed, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null,
            Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null);
    }

    private static IEnumerable<Value[]> Terminate(FunctionContext context, Value ids)
    {
        var wanted = Ids(ids).ToArray();
        foreach (var id in wanted) RequireForm(id);
        foreach (var id in wanted)
        {
            var stopped = context.Execution().Source.Database.Running.Terminate(id);
            yield return Row(Text(id), stopped ? Text("") : Value.Null, Text(stopped ? "Transaction terminated." : "Transaction not found."));
        }
    }

    /// <summary>Ids are given one by one, or as a list.</summary>
    private static IEnumerable<string> Ids(Value ids) => ids.IsList
        ? ids.AsList().SelectMany(Ids)
        : ids.IsString ? [ids.AsString()] : [];

    /// <summary>An id names the database and a number: <c>neo4j-transaction-7</c>.</summary>
    private static void RequireForm(string id)
    {
        var prefix = $"{DatabaseProcedures.DatabaseName}-transaction-";
        if (!id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || !long.TryParse(id.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            throw ExecutionErrors.InvalidTransactionId(id);
    }
}
