using ActorGraph.Cypher.Functions;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Procedures.BuiltIn.Rows;

namespace ActorGraph.Cypher.Procedures.BuiltIn;

/// <summary>SHOW PROCEDURES, FUNCTIONS and DATABASES.</summary>
internal static class ShowCommands
{
    private static readonly ProcedureField[] Arguments = [Field("qualifier"), Field("names", "LIST<ANY>")];

    public static IEnumerable<ProcedureDefinition> All(ProcedureRegistry registry) =>
    [
        new("SHOW PROCEDURES", Arguments, [Field("name"), Field("description"), Field("mode"), Field("worksOnSystem", "BOOLEAN")],
            "Lists the procedures.", ProcedureMode.Dbms,
            (_, _) => registry.All.Select(procedure => Row(
                Text(procedure.Name), Text(procedure.Description), Text(procedure.Mode.ToString().ToUpperInvariant()), Value.False))),
        new("SHOW FUNCTIONS", Arguments, [Field("name"), Field("category"), Field("description")],
            "Lists the functions.", ProcedureMode.Dbms,
            (context, _) => Functions(context)),
        new("SHOW DATABASES", Arguments,
            [
                Field("name"), Field("type"), Field("aliases", "LIST<STRING>"), Field("access"), Field("address"), Field("role"),
                Field("writer", "BOOLEAN"), Field("requestedStatus"), Field("currentStatus"), Field("statusMessage"),
                Field("default", "BOOLEAN"), Field("home", "BOOLEAN"), Field("constituents", "LIST<STRING>"),
            ],
            "Lists the one database.", ProcedureMode.Dbms,
            (_, _) => [Row(
                Text("neo4j"), Text("standard"), Texts([]), Text("read-write"), Text("localhost:7687"), Text("primary"), Value.True,
                Text("online"), Text("online"), Text(""), Value.True, Value.True, Texts([]))]),
    ];

    private static IEnumerable<Value[]> Functions(FunctionContext context) =>
        context.Execution().Source.Database.Functions.Functions
            .Select(function => Row(Text(function.Name), Text(function.Category), Text(function.Description)))
            .Concat(context.Execution().Source.Database.Functions.Aggregates
                .Select(function => Row(Text(function.Name), Text(AggregateDefinition.Category), Text(function.Description))));
}
