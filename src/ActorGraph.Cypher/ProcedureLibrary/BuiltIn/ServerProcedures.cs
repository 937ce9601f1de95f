using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

/// <summary>What clients with a screen of their own, such as Neo4j Browser, ask about the server.</summary>
internal static class ServerProcedures
{
    private static readonly ProcedureField[] Setting =
    [
        Field("name"), Field("description"), Field("value"), Field("dynamic", "BOOLEAN"), Field("defaultValue"), Field("startupValue"),
        Field("explicitlySet", "BOOLEAN"), Field("validValues"),
    ];

    public static IEnumerable<ProcedureDefinition> All =>
    [
        new("dbms.clientConfig", [], Setting, "Lists the settings that are meant for clients.", ProcedureMode.Dbms,
            (context, _) => SettingCommands.ForClients(context.Execution()).Select(Described)),
        new("dbms.listConfig", [new ProcedureField("searchString", "STRING", Text(""))], Setting,
            "Lists the settings with a text in their names, in any case of letters.", ProcedureMode.Dbms,
            (context, arguments) => Find(context, arguments[0])),
        new("dbms.info", [], [Field("id"), Field("name"), Field("creationDate")], "Provides information regarding the server.", ProcedureMode.Dbms,
            (context, _) => [Row(Text(context.Execution().Source.Database.Store.StoreId.ToString("N")), Text(DatabaseProcedures.SystemName), Value.Null)]),
        new("dbms.listCapabilities", [], [Field("name"), Field("description"), Field("value", "ANY")],
            "Lists what this server can do beyond others; here that is nothing.", ProcedureMode.Dbms, (_, _) => []),
        new("dbms.queryJmx", [Field("query")], [Field("name"), Field("description"), Field("attributes", "MAP")],
            "Finds measurements of a Java virtual machine; here there is none.", ProcedureMode.Dbms, (_, _) => []),
    ];

    private static IEnumerable<Value[]> Find(FunctionContext context, Value text) => SettingCommands.All(context.Execution())
        .Where(setting => text.IsNull || setting.Name.Contains(text.AsString(), StringComparison.OrdinalIgnoreCase))
        .Select(Described);

    private static Value[] Described(DatabaseSetting setting) => Row(
        Text(setting.Name), Text(setting.Description), Text(setting.Value), Value.False, Text(setting.DefaultValue), Text(setting.Value),
        Value.Boolean(setting.IsExplicitlySet), Text(setting.ValidValues));
}
