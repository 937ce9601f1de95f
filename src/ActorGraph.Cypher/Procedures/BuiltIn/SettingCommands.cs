using System.Globalization;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Functions;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Procedures.BuiltIn.Rows;

namespace ActorGraph.Cypher.Procedures.BuiltIn;

/// <summary>SHOW SETTINGS: what holds for the transaction that asks, under the names that Neo4j has for it.</summary>
internal static class SettingCommands
{
    public static IEnumerable<ProcedureDefinition> All =>
    [
        new("SHOW SETTINGS", [Field("qualifier"), Field("names", "LIST<ANY>")],
            [
                Field("name"), Field("value"), Field("isDynamic", "BOOLEAN"), Field("defaultValue"), Field("description"),
                Yielded("startupValue"), Yielded("isExplicitlySet", "BOOLEAN"), Yielded("validValues"), Yielded("isDeprecated", "BOOLEAN"),
            ],
            "Lists the settings.", ProcedureMode.Dbms, (context, arguments) => Show(context, arguments[1])),
    ];

    private static IEnumerable<Value[]> Show(FunctionContext context, Value names)
    {
        var wanted = Flatten(names).ToHashSet(StringComparer.Ordinal);
        return Settings(context.Execution()).Where(row => wanted.Count == 0 || wanted.Contains(row[0].AsString()));
    }

    private static IEnumerable<Value[]> Settings(QueryExecution execution)
    {
        var limits = execution.Source.Around.Limits;
        yield return Setting("db.memory.transaction.max", Bytes(limits.MemoryBytes), Bytes(QueryLimits.Default.MemoryBytes), "a number of bytes",
            "How much memory a query may take.");
        yield return Setting("db.transaction.timeout", Seconds(limits.Timeout), Seconds(QueryLimits.Default.Timeout), "a duration",
            "How long a query may run; 0s means without end.");
        yield return Setting("server.directories.import", string.Join(';', execution.Source.Database.CsvFolders.Folders), "", "folders",
            "The folders that LOAD CSV may read; none turns it off.");
    }

    private static Value[] Setting(string name, string value, string otherwise, string valid, string description) => Row(
        Text(name), Text(value), Value.False, Text(otherwise), Text(description), Text(value), Value.Boolean(value != otherwise), Text(valid), Value.False);

    private static string Bytes(long bytes) => bytes.ToString(CultureInfo.InvariantCulture) + "B";

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + "s";

    private static IEnumerable<string> Flatten(Value names) => names.IsList
        ? names.AsList().SelectMany(Flatten)
        : names.IsString ? [names.AsString()] : [];
}
