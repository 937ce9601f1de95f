using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

/// <summary>SHOW PROCEDURES, FUNCTIONS, DATABASES and USERS, with the columns of Neo4j 5.</summary>
internal static class ShowCommands
{
    private static readonly ProcedureField[] Arguments = [Field("qualifier"), Field("names", "LIST<ANY>")];

    public static IEnumerable<ProcedureDefinition> All(ProcedureRegistry registry) =>
    [
        new("SHOW PROCEDURES", Arguments,
            [
                Field("name"), Field("description"), Field("mode"), Field("worksOnSystem", "BOOLEAN"), Yielded("signature"),
                Yielded("argumentDescription", "LIST<MAP>"), Yielded("returnDescription", "LIST<MAP>"), Yielded("admin", "BOOLEAN"),
                Yielded("rolesExecution", "LIST<STRING>"), Yielded("rolesBoostedExecution", "LIST<STRING>"), Yielded("isDeprecated", "BOOLEAN"),
                Yielded("deprecatedBy"), Yielded("option", "MAP"),
            ],
            "Lists the procedures.", ProcedureMode.Dbms, (_, _) => registry.All.Select(Procedure)),
        new("SHOW FUNCTIONS", Arguments,
            [
                Field("name"), Field("category"), Field("description"), Yielded("signature"), Yielded("isBuiltIn", "BOOLEAN"),
                Yielded("argumentDescription", "LIST<MAP>"), Yielded("returnDescription"), Yielded("aggregating", "BOOLEAN"),
                Yielded("rolesExecution", "LIST<STRING>"), Yielded("rolesBoostedExecution", "LIST<STRING>"), Yielded("isDeprecated", "BOOLEAN"),
                Yielded("deprecatedBy"),
            ],
            "Lists the functions.", ProcedureMode.Dbms, (context, arguments) => Functions(context, arguments[0])),
        new("SHOW DATABASES", Arguments,
            [
                Field("name"), Field("type"), Field("aliases", "LIST<STRING>"), Field("access"), Yielded("databaseID"), Yielded("serverID"),
                Field("address"), Field("role"), Field("writer", "BOOLEAN"), Field("requestedStatus"), Field("currentStatus"), Field("statusMessage"),
                Field("default", "BOOLEAN"), Field("home", "BOOLEAN"), Yielded("currentPrimariesCount", "INTEGER"),
                Yielded("currentSecondariesCount", "INTEGER"), Yielded("requestedPrimariesCount", "INTEGER"),
                Yielded("requestedSecondariesCount", "INTEGER"), Yielded("creationTime", "ZONED DATETIME"), Yielded("lastStartTime", "ZONED DATETIME"),
                Yielded("lastStopTime", "ZONED DATETIME"), Yielded("store"), Yielded("lastCommittedTxn", "INTEGER"),
                Yielded("replicationLag", "INTEGER"), Field("constituents", "LIST<STRING>"), Yielded("options", "MAP"),
            ],
            "Lists the database of the graph, and `system`, which answers about the server.", ProcedureMode.Dbms,
            (context, arguments) => Databases(context.Execution().Source.Database, arguments[0], arguments[1])),
        new("SHOW USERS", Arguments,
            [
                Field("user"), Field("roles", "LIST<STRING>"), Field("passwordChangeRequired", "BOOLEAN"), Field("suspended", "BOOLEAN"), Field("home"),
            ],
            "Lists the users; there are none, since whoever reaches the database may use it.", ProcedureMode.Dbms, (_, _) => []),
    ];

    private static Value[] Procedure(ProcedureDefinition procedure) => Row(
        Text(procedure.Name), Text(procedure.Description), Text(procedure.Mode.ToString().ToUpperInvariant()), Value.True,
        Text(procedure.Signature), Fields(procedure.Parameters), Fields(procedure.Results), Value.False, Value.Null, Value.Null,
        Value.False, Value.Null, Map([("deprecated", Value.False)]));

    private static IEnumerable<Value[]> Functions(FunctionContext context, Value qualifier)
    {
        if (qualifier.IsString && qualifier.AsString() == "USER DEFINED") return [];
        var known = context.Execution().Source.Database.Functions;
        return known.Functions
            .Select(function => Function(function.Name, function.Category, function.Description, function.Signature, function.Parameters, function.ReturnType, aggregating: false))
            .Concat(known.Aggregates.Select(function => Function(
                function.Name, AggregateDefinition.Category, function.Description, function.Signature, function.Parameters, function.ReturnType, aggregating: true)))
            .OrderBy(row => row[0].AsString(), StringComparer.OrdinalIgnoreCase);
    }

    private static Value[] Function(
        string name, string category, string description, string signature, IReadOnlyList<FunctionParameter> parameters, string returns, bool aggregating) => Row(
        Text(name), Text(category), Text(description), Text(signature), Value.True,
        Value.List([.. parameters.Select(parameter => Description(parameter.Name, parameter.Type))]), Text(returns), Value.Boolean(aggregating),
        Value.Null, Value.Null, Value.False, Value.Null);

    private static IEnumerable<Value[]> Databases(CypherDatabase server, Value qualifier, Value names)
    {
        var isOne = qualifier.IsString && qualifier.AsString() is "DEFAULT" or "HOME";
        var wanted = names.IsList ? names.AsList().Where(name => name.IsString).Select(name => name.AsString()).ToArray() : [];
        return new[] { (Name: DatabaseProcedures.DatabaseName, Type: "standard"), (Name: DatabaseProcedures.SystemName, Type: "system") }
            .Where(database => !isOne || database.Name == DatabaseProcedures.DatabaseName)
            .Where(database => wanted.Length == 0 || wanted.Contains(database.Name, StringComparer.OrdinalIgnoreCase))
            .Select(database => Database(server, database.Name, database.Type));
    }

    private static Value[] Database(CypherDatabase server, string name, string type)
    {
        var (isGraph, id) = (Value.Boolean(type == "standard"), Text(server.Store.StoreId.ToString("N")));
        return Row(
            Text(name), Text(type), Texts([]), Text("read-write"), type == "standard" ? id : Value.Null, id, Text(server.Service.Address),
            Text("primary"), Value.True, Text("online"), Text("online"), Text(""), isGraph, isGraph, Value.Integer(1), Value.Integer(0), Value.Null, Value.Null,
            Value.Null, Value.Null, Value.Null, Value.Null, Value.Null, Value.Integer(0), Texts([]), Map([]));
    }

    private static Value Fields(IEnumerable<ProcedureField> fields) => Value.List([.. fields.Select(field => Description(field.Name, field.Type))]);

    private static Value Description(string name, string type) => Map(
        [("name", Text(name)), ("type", Text(type)), ("description", Text($"{name} :: {type}")), ("isDeprecated", Value.False)]);

    private static Value Map(IEnumerable<(string Key, Value Value)> entries) =>
        Value.Of(new MapValue(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));
}
