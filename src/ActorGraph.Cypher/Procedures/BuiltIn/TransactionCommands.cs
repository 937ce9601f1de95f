using System.Globalization;
using ActorGraph.Cypher.Functions;
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
                Field("database"), Field("transactionId"), Field("currentQueryId"), Field("connectionId"), Field("clientAddress"),
                Field("username"), Field("currentQuery"), Field("startTime"), Field("status"), Field("elapsedTime", "DURATION"),
                Field("metaData", "MAP"),
            ],
            "Lists the open transactions.", ProcedureMode.Dbms, (context, arguments) => Show(context, arguments[1])),
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
            yield return Row(
                Text("neo4j"),
                Text(transaction.Id),
                Text(transaction.Id.Replace("transaction", "query", StringComparison.Ordinal)),
                Text(""),
                Text(""),
                Text(""),
                Text(transaction.Query),
                Text(transaction.Begun.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
                Text(transaction.Cancellation.IsCancellationRequested ? "Terminated" : "Running"),
                Value.Of(new DurationValue(0, 0, (long)elapsed.TotalSeconds, (int)(elapsed.Ticks % TimeSpan.TicksPerSecond * 100))),
                transaction.Metadata.IsMap ? transaction.Metadata : Value.Of(MapValue.Empty));
        }
    }

    private static IEnumerable<Value[]> Terminate(FunctionContext context, Value ids)
    {
        foreach (var id in Ids(ids))
        {
            var stopped = context.Execution().Source.Database.Running.Terminate(id);
            yield return Row(Text(id), stopped ? Text("") : Value.Null, Text(stopped ? "Transaction terminated." : "Transaction not found."));
        }
    }

    /// <summary>Ids are given one by one, or as a list.</summary>
    private static IEnumerable<string> Ids(Value ids) => ids.IsList
        ? ids.AsList().SelectMany(Ids)
        : ids.IsString ? [ids.AsString()] : [];
}
