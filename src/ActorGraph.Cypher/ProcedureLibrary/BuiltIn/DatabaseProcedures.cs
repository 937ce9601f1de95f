using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

/// <summary>What clients ask about the database itself.</summary>
internal static class DatabaseProcedures
{
    /// <summary>The version of Neo4j whose protocol and language this database answers to; drivers refuse others.</summary>
    public const string CompatibleVersion = "5.26.0";

    /// <summary>The name of the one database.</summary>
    public const string DatabaseName = "neo4j";

    /// <summary>The name of the database that answers about the server, and holds no graph.</summary>
    public const string SystemName = "system";

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
            "Waits until all indexes are online; here they always are.", ProcedureMode.Read, (_, _) => []),
        new("db.awaitIndex", [Field("indexName"), new ProcedureField("timeOutSeconds", "INTEGER", Value.Integer(300))], [],
            "Waits until an index is online; here it always is.", ProcedureMode.Read, (context, arguments) => RequireIndex(context, arguments[0])),
        new("db.resampleIndex", [Field("indexName")], [], "Counts the values of an index again; here they are always counted.", ProcedureMode.Read,
            (context, arguments) => RequireIndex(context, arguments[0])),
        new("db.resampleOutdatedIndexes", [], [], "Counts the values of all indexes again; here they are always counted.", ProcedureMode.Read, (_, _) => []),
        new("db.prepareForReplanning", [new ProcedureField("timeOutSeconds", "INTEGER", Value.Integer(300))], [],
            "Has queries planned anew; here that is done where the graph has changed much.", ProcedureMode.Read, (_, _) => []),
        new("db.clearQueryCaches", [], [Field("value")], "Forgets all plans.", ProcedureMode.Dbms,
            (context, _) => [Row(Text(context.Execution().Source.Database.ForgetPlans()))]),
        new("db.createLabel", [Field("newLabel")], [], "Makes a label known.", ProcedureMode.Write,
            (context, arguments) => Made(context.Execution().Writer.Label(arguments[0].AsString()))),
        new("db.createRelationshipType", [Field("newRelationshipType")], [], "Makes a relationship type known.", ProcedureMode.Write,
            (context, arguments) => Made(context.Execution().Writer.Type(arguments[0].AsString()))),
        new("db.createProperty", [Field("newProperty")], [], "Makes a property key known.", ProcedureMode.Write,
            (context, arguments) => Made(context.Execution().Writer.Key(arguments[0].AsString()))),
        new("tx.getMetaData", [], [Field("metadata", "MAP")], "The metadata of the transaction.", ProcedureMode.Dbms,
            (context, _) => [Row(context.Execution().Source.Around.Metadata)]),
        new("tx.setMetaData", [Field("data", "MAP")], [], "Sets the metadata of the transaction, which SHOW TRANSACTIONS shows.", ProcedureMode.Dbms,
            (context, arguments) => SetMetadata(context, arguments[0])),
    ];

    private static IEnumerable<Value[]> RequireIndex(FunctionContext context, Value name) => context.Graph.TryFindIndex(name.AsString(), out _)
        ? []
        : throw ExecutionErrors.IndexNotFound(name.AsString());

    private static IEnumerable<Value[]> Made(int number) => number >= 0 ? [] : throw new InvalidOperationException("A name was given no number.");

    private static IEnumerable<Value[]> SetMetadata(FunctionContext context, Value data)
    {
        context.Execution().Source.Around.Metadata = data;
        return [];
    }
}
