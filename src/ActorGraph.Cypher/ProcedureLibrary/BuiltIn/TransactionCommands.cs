using System.Globalization;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Cypher.Transactions;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

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
        var running = context.Execution().Source.Database.Running;
        var now = DateTimeOffset.UtcNow;
        var wanted = Ids(names).ToHashSet(StringComparer.Ordinal);
        var writer = running.Writer;
        foreach (var transaction in running.Open)
        {
            if (wanted.Count == 0 || wanted.Contains(transaction.Id)) yield return RowOf(transaction, writer, now);
        }
    }

    private static Value[] RowOf(RunningTransaction transaction, RunningTransaction? writer, DateTimeOffset now)
    {
        var begun = Text(transaction.Begun.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        var client = transaction.Client;
        return Row(
            Text(DatabaseProcedures.DatabaseName), Text(transaction.Id), Text(transaction.Id.Replace("transaction", "query", StringComparison.Ordinal)),
            Text(""), Text(client.ConnectionId), Text(client.Address), Text(client.User),
            transaction.Metadata.IsMap ? transaction.Metadata : Value.Of(MapValue.Empty),
            Text(transaction.Query), Value.Of(new MapValue(transaction.Parameters)), Value.Null, Value.Null, Value.Null, begun, Value.Null, Text(client.Protocol), Text(""),
            Text(StatusOf(transaction, writer)), Value.Null, Text(""), Value.Null, Value.Integer(transaction.HoldsLock ? 1 : 0), Value.Null,
            Length(now - transaction.Begun), Value.Null, Value.Null, Length(transaction.IdleTime), Value.Null, Value.Null,
            Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Null);
    }

    private static string StatusOf(RunningTransaction transaction, RunningTransaction? writer)
    {
        if (transaction.Reason is { } reason) return $"Terminated with reason: {StatusCodes.Of(reason.Error)}";
        if (transaction.Cancellation.IsCancellationRequested) return "Terminated";
        return transaction.IsBlocked ? $"Blocked by: [{writer?.Id}]" : "Running";
    }

    private static Value Length(TimeSpan time) => Value.Of(new DurationValue(
        0, 0, time.Ticks / TimeSpan.TicksPerSecond, (int)(time.Ticks % TimeSpan.TicksPerSecond * 100)));

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
