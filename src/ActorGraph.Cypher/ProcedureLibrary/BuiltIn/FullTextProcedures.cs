using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph;
using ActorGraph.Graph.FullText;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

/// <summary><c>db.index.fulltext.queryNodes</c> and <c>queryRelationships</c>: what the engine's own full-text indexes find, best first.</summary>
internal static class FullTextProcedures
{
    public static IEnumerable<ProcedureDefinition> All =>
    [
        Query("db.index.fulltext.queryNodes", "node", "NODE", Value.Node),
        Query("db.index.fulltext.queryRelationships", "relationship", "RELATIONSHIP", Value.Relationship),
        new("db.index.fulltext.awaitEventuallyConsistentIndexRefresh", [], [],
            "Waits until full-text indexes show what has been committed; here they always do.", ProcedureMode.Read, (_, _) => []),
        new("db.index.fulltext.listAvailableAnalyzers", [], [Field("analyzer"), Field("description"), Field("stopwords", "LIST<STRING>")],
            "List the available analyzers that the full-text indexes can be configured with.", ProcedureMode.Read,
            (_, _) => [Row(Text("standard-folding"), Text("Splits text into words and folds them by case and accent."), Texts([]))]),
    ];

    private static ProcedureDefinition Query(string name, string column, string type, Func<long, Value> element) => new(
        name,
        [Field("indexName"), Field("queryString"), new ProcedureField("options", "MAP", Value.Of(MapValue.Empty))],
        [Field(column, type), Field("score", "FLOAT")],
        $"Query the given full-text index. Returns the matching {column}s and their query score, ordered by score.",
        ProcedureMode.Read,
        (context, arguments) => Search(context, arguments, element));

    private static IEnumerable<Value[]> Search(FunctionContext context, IReadOnlyList<Value> arguments, Func<long, Value> element)
    {
        var options = arguments[2].IsMap ? arguments[2].AsMap() : MapValue.Empty;
        var skip = Count(options["skip"], 0);
        var limit = Count(options["limit"], int.MaxValue - skip);
        try
        {
            return context.Graph.SearchFullText(arguments[0].AsString(), arguments[1].AsString(), skip + limit, context.CheckCancelled)
                .Skip(skip)
                .Select(hit => Row(element(hit.Id), Value.Float(hit.Score)));
        }
        catch (FullTextQueryException error)
        {
            throw Failed(error.Message);
        }
        catch (SchemaException error)
        {
            throw Failed(error.Message);
        }
    }

    private static int Count(Value value, int otherwise) => value.IsInteger ? (int)Math.Clamp(value.AsInteger(), 0, int.MaxValue) : otherwise;

    private static CypherException Failed(string message) => new(new CypherError(
        ErrorKind.ProcedureError, "ProcedureCallFailed", message, ErrorPhase.Runtime, null, "Neo.ClientError.Procedure.ProcedureCallFailed"));
}
