using ActorGraph.Model.Values;
using ActorGraph.Web.QueryApi;
using Microsoft.OpenApi;
using static ActorGraph.Web.OpenApi.SchemaForms;

namespace ActorGraph.Web.OpenApi;

/// <summary>
/// What the Query API takes and sends, as the document of the API states it. Bodies are read and written without types of their own,
/// so that there is nothing these could be derived from; a test sends requests made from them and holds the answers to them.
/// </summary>
internal static class QueryApiSchemas
{
    public const string Errors = "QueryErrors";
    public const string Statement = "StatementRequest", TypedStatement = "TypedStatementRequest";
    public const string Work = "TransactionRequest", TypedWork = "TypedTransactionRequest";
    public const string Answer = "QueryAnswer", TypedAnswer = "TypedQueryAnswer";

    private const string Plan = "QueryPlan", TypedPlan = "TypedQueryPlan";
    private const string Parameter = "TypedParameter", Value = "TypedValue", Error = "QueryError", Notice = "QueryNotification", Place = "QueryPosition";

    /// <summary>The media types of the Query API with the schema of each.</summary>
    public static Dictionary<string, OpenApiMediaType> Content(string plain, string typed, OpenApiDocument document) => MediaTypes.Known.ToDictionary(
        type => type, type => new OpenApiMediaType { Schema = new OpenApiSchemaReference(MediaTypes.IsTyped(type) ? typed : plain, document) });

    public static void AddTo(OpenApiDocument document)
    {
        OpenApiSchemaReference Named(string name) => new(name, document);

        document.AddComponent(Statement, Request(StatementText, Anything).Requiring("statement"));
        document.AddComponent(TypedStatement, Request(StatementText, Named(Parameter)).Requiring("statement"));
        document.AddComponent(Work, Request(StatementText.OrNull(), Anything));
        document.AddComponent(TypedWork, Request(StatementText.OrNull(), Named(Parameter)));
        document.AddComponent(Parameter, TypedParameters.Describe(Named(Parameter)));
        document.AddComponent(Answer, Answers(Anything, Named(Plan), Named(Error), Named(Notice)));
        document.AddComponent(TypedAnswer, Answers(Named(Value), Named(TypedPlan), Named(Error), Named(Notice)));
        document.AddComponent(Value, TypedValue);
        document.AddComponent(Plan, Plans(Anything, Named(Plan)));
        document.AddComponent(TypedPlan, Plans(Named(Value), Named(TypedPlan)));
        document.AddComponent(Notice, Notification(Named(Place)));
        document.AddComponent(Place, Object(("offset", Count), ("line", Count), ("column", Count)).Requiring("offset", "line", "column"));
        document.AddComponent(Errors, Object(("errors", ListOf(Named(Error)))).Requiring("errors"));
        document.AddComponent(Error, Object(
            ("code", Text.Saying("The status code of Neo4j, for instance `Neo.ClientError.Statement.SyntaxError`.")),
            ("message", Text)).Requiring("code", "message"));
    }

    private static OpenApiSchema StatementText
    {
        get
        {
            var text = Text.Saying("One Cypher statement.").Examples("RETURN 1 AS one", "MATCH (n) RETURN n LIMIT 3", "EXPLAIN MATCH (n)-[r]->(m) RETURN count(*)");
            text.MinLength = 1;
            return text;
        }
    }

    private static OpenApiSchema TypedValue => Object(
        ("$type", Text.Examples("Integer", "Map", "ZonedDateTime")),
        ("_value", Anything.Saying("Integers and floats are texts; nodes, relationships, lists and maps hold typed values themselves.")))
        .Requiring("$type", "_value");

    private static OpenApiSchema Request(OpenApiSchema statement, IOpenApiSchema parameter) => Object(
        ("statement", statement),
        ("parameters", MapOf(parameter).OrNull().Saying(
            $"Integers have at most 64 bits, and lists and maps lie in each other at most {JsonForm.MostDepth} deep; what goes beyond is refused.")),
        ("includeCounters", Flag.OrNull().Saying("Whether the answer says what was changed.")),
        ("accessMode", Text.OrNull().OneOf("READ", "WRITE", null).Saying("`READ` refuses writes; `WRITE` is the default.")),
        ("bookmarks", ListOf(Text).OrNull().Saying("What the database must have seen before it runs the statement, from earlier answers.")),
        ("maxExecutionTime", Count.OrNull().Saying("Seconds that the transaction may take; the server's own limit where it is less, or none is given.")),
        ("impersonatedUser", new OpenApiSchema { Type = JsonSchemaType.Null }.Saying("A case has no users that a statement could be run for.")))
        .Saying("Like Neo4j's, the server takes scalars for each other: `\"5\"` for `5`.");

    private static OpenApiSchema Answers(IOpenApiSchema value, IOpenApiSchema plan, IOpenApiSchema error, IOpenApiSchema notification) => Object(
        ("data", Object(("fields", ListOf(Text)), ("values", ListOf(ListOf(value)))).Requiring("fields", "values")
            .Saying("The rows; not there where no statement was sent.")),
        ("notifications", ListOf(notification)),
        ("counters", Counters),
        ("queryPlan", plan),
        ("profiledQueryPlan", plan),
        ("bookmarks", ListOf(Text).Saying("Of a transaction that has been committed.")),
        ("transaction", Object(("id", Text), ("expires", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" })).Requiring("id", "expires")
            .Saying("The transaction that stays open, and when it is rolled back unless a request comes before.")),
        ("errors", ListOf(error).Saying("What failed while rows were sent already: the answer is 202, and the rows are not all.")));

    private static OpenApiSchema Notification(IOpenApiSchema position) => Object(
        ("code", Text), ("description", Text), ("severity", Text), ("title", Text), ("category", Text.OrNull()),
        ("position", position))
        .Requiring("code", "description", "severity", "title");

    private static OpenApiSchema Counters
    {
        get
        {
            string[] flags = ["containsUpdates", "containsSystemUpdates"];
            string[] counts =
            [
                "nodesCreated", "nodesDeleted", "propertiesSet", "relationshipsCreated", "relationshipsDeleted", "labelsAdded", "labelsRemoved",
                "indexesAdded", "indexesRemoved", "constraintsAdded", "constraintsRemoved", "systemUpdates",
            ];
            return Object([.. flags.Select(name => (name, (IOpenApiSchema)Flag)), .. counts.Select(name => (name, (IOpenApiSchema)Count))])
                .Requiring([.. flags, .. counts]);
        }
    }

    private static OpenApiSchema Plans(IOpenApiSchema argument, IOpenApiSchema child) => Object(
        ("operatorType", Text), ("arguments", MapOf(argument)), ("identifiers", ListOf(Text)), ("children", ListOf(child)),
        ("dbHits", Count), ("records", Count), ("hasPageCacheStats", Flag), ("pageCacheHits", Count), ("pageCacheMisses", Count),
        ("pageCacheHitRatio", new OpenApiSchema { Type = JsonSchemaType.Number }), ("time", Count))
        .Requiring("operatorType", "arguments", "identifiers", "children");
}
