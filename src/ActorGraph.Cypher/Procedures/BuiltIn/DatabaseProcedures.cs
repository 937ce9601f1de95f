using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Procedures.BuiltIn.Rows;

namespace ActorGraph.Cypher.Procedures.BuiltIn;

/// <summary>What clients ask about the database itself.</summary>
internal static class DatabaseProcedures
{
    /// <summary>The version of Neo4j whose protocol and language this database answers to; drivers refuse others.</summary>
    public const string CompatibleVersion = "5.26.0";

    /// <summary>The name of the one database.</summary>
    public const string DatabaseName = "neo4j";

    public static IEnumerable<ProcedureDefinition> All =>
    [
        new("dbms.components", [], [Field("name"), Field("versions", "LIST<STRING>"), Field("edition")],
            "List DBMS components and their versions.", ProcedureMode.Dbms,
            (_, _) => [Row(Text("Neo4j Kernel"), Texts([CompatibleVersion]), Text("community"))]),
        new("db.info", [], [Field("id"), Field("name"), Field("creationDate")], "Provides information regarding the database.", ProcedureMode.Read,
            (context, _) => [Row(Text(context.Execution().Source.Database.Store.StoreId.ToString("N")), Text("neo4j"), Value.Null)]),
        new("db.ping", [], [Field("success", "BOOLEAN")], "Tells whether the database answers.", ProcedureMode.Read,
            (_, _) => [Row(Value.True)]),
        new("db.awaitIndexes", [new ProcedureField("timeOutSeconds", "INTEGER", Value.Integer(300))], [],
            "Wait for all indexes to come online; here they always are.", ProcedureMode.Read, (_, _) => []),
    ];
}
