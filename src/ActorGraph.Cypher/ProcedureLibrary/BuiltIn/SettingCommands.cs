using System.Globalization;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

/// <summary>SHOW SETTINGS: what holds for the transaction that asks, under the names that Neo4j has for it.</summary>
internal static class SettingCommands
{
    private const string Truth = "A boolean.";

    public static IEnumerable<ProcedureDefinition> Commands =>
    [
        new("SHOW SETTINGS", [Field("qualifier"), Field("names", "LIST<ANY>")],
            [
                Field("name"), Field("value"), Field("isDynamic", "BOOLEAN"), Field("defaultValue"), Field("description"),
                Yielded("startupValue"), Yielded("isExplicitlySet", "BOOLEAN"), Yielded("validValues"), Yielded("isDeprecated", "BOOLEAN"),
            ],
            "Lists the settings.", ProcedureMode.Dbms, (context, arguments) => Show(context, arguments[1])),
    ];

    /// <summary>The settings by which clients go that show something to people, by name.</summary>
    public static IEnumerable<DatabaseSetting> ForClients(QueryExecution execution)
    {
        yield return new("browser.post_connect_cmd", "", "", "A string.", "What Neo4j Browser runs once it has connected.");
        yield return new("browser.remote_content_hostname_whitelist", "guides.neo4j.com,localhost", "guides.neo4j.com,localhost", "A string.",
            "The hosts from which Neo4j Browser may fetch guides.");

        // What people do with their case is nobody's business: clients that ask are told to keep it to themselves.
        yield return new("client.allow_telemetry", "false", "true", Truth, "Whether clients may report how they are used.");
        var logon = execution.Source.Database.Service.RequiresLogon ? "true" : "false";
        yield return new("dbms.security.auth_enabled", logon, "true", Truth, "Whether clients must log on.");
    }

    /// <summary>All settings, by name.</summary>
    public static IEnumerable<DatabaseSetting> All(QueryExecution execution)
    {
        var limits = execution.Source.Around.Limits;
        return ForClients(execution)
            .Append(new("db.memory.transaction.max", Bytes(limits.MemoryBytes), Bytes(QueryLimits.Default.MemoryBytes), "a number of bytes",
                "How much memory a query may take."))
            .Append(new("db.transaction.timeout", Seconds(limits.Timeout), Seconds(QueryLimits.Default.Timeout), "a duration",
                "How long a query may run; 0s means without end."))
            .Append(new("server.directories.import", string.Join(';', execution.Source.Database.CsvFolders.Folders), "", "folders",
                "The folders that LOAD CSV may read; none turns it off."))
            .OrderBy(setting => setting.Name, StringComparer.Ordinal);
    }

    private static IEnumerable<Value[]> Show(FunctionContext context, Value names)
    {
        var wanted = Flatten(names).ToHashSet(StringComparer.Ordinal);
        return All(context.Execution()).Where(setting => wanted.Count == 0 || wanted.Contains(setting.Name)).Select(Shown);
    }

    private static Value[] Shown(DatabaseSetting setting) => Row(
        Text(setting.Name), Text(setting.Value), Value.False, Text(setting.DefaultValue), Text(setting.Description), Text(setting.Value),
        Value.Boolean(setting.IsExplicitlySet), Text(setting.ValidValues), Value.False);

    private static string Bytes(long bytes) => bytes.ToString(CultureInfo.InvariantCulture) + "B";

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + "s";

    private static IEnumerable<string> Flatten(Value names) => names.IsList
        ? names.AsList().SelectMany(Flatten)
        : names.IsString ? [names.AsString()] : [];
}
