using ActorGraph.Model.Values;
using ActorGraph.Web.Http;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>A refusal in the shape of Neo4j's Query API: `{"errors": [{"code", "message"}]}` with its HTTP status.</summary>
/// <param name="Status">The HTTP status it is answered with, where no row has been sent yet.</param>
/// <param name="Code">The Neo4j status code.</param>
/// <param name="Message">The text, in the words of the database where it comes from there.</param>
public sealed record QueryApiError(int Status, string Code, string Message)
{
    /// <summary>Refused before it was read as a query, and so in plain JSON whatever the client prefers.</summary>
    public bool IsPlain { get; private init; }

    private const string RequestInvalid = "Neo.ClientError.Request.Invalid";

    /// <summary>The body is not JSON, or not the object that a query is described by.</summary>
    public static QueryApiError BadRequest { get; } = Unread(StatusCodes.Status400BadRequest, "Bad Request");

    public static QueryApiError NotUtf8 { get; } = Unread(
        StatusCodes.Status400BadRequest, "The body is not UTF-8. Send JSON in UTF-8, without bytes that are no text.");

    public static QueryApiError HalfSurrogate { get; } = Unread(
        StatusCodes.Status400BadRequest, "The body holds half of a surrogate pair, which is no text. Send both halves, as in `\\ud83d\\ude00`, or none.");

    public static QueryApiError TooDeep { get; } = Unread(
        StatusCodes.Status400BadRequest, $"The body is nested too deep. Lists and maps of a parameter may lie in each other {JsonForm.MostDepth} deep.");

    public static QueryApiError NotFound { get; } = Unread(StatusCodes.Status404NotFound, "Not Found");

    public static QueryApiError MethodNotAllowed { get; } = Unread(StatusCodes.Status405MethodNotAllowed, "Method Not Allowed");

    public static QueryApiError NotAcceptable { get; } = Unread(StatusCodes.Status406NotAcceptable, "Not Acceptable");

    public static QueryApiError TooLarge { get; } = Unread(StatusCodes.Status413PayloadTooLarge, "Payload Too Large");

    public static QueryApiError UnsupportedMediaType { get; } =
        Unread(StatusCodes.Status415UnsupportedMediaType, "Unsupported Media Type");

    public static QueryApiError StatementMissing { get; } =
        Request(StatusCodes.Status400BadRequest, "statement cannot be null or empty");

    public static QueryApiError ImpersonationRefused { get; } = new(
        StatusCodes.Status400BadRequest,
        "Neo.ClientError.Statement.ArgumentError",
        "Impersonation is not supported with auth disabled.");

    public static QueryApiError TransactionInUse { get; } = new(
        StatusCodes.Status400BadRequest,
        "Neo.ClientError.Transaction.TransactionAccessedConcurrently",
        "Another request is running in this transaction. Wait for its answer before sending the next.");

    public static QueryApiError TooManyTransactions(int limit) => new(
        StatusCodes.Status400BadRequest,
        "Neo.TransientError.Transaction.MaximumTransactionLimitReached",
        $"{limit} transactions are open over HTTP, which is the most there can be. Commit one or roll it back, then try again.");

    /// <summary>The server has no room for the request now.</summary>
    public static QueryApiError Busy(int status, string message) => new(status, "Neo.TransientError.Request.NoThreadsAvailable", message);

    /// <summary>A parameter is no value. Neo4j has few words for it.</summary>
    public static QueryApiError From(ValueException exception) => exception.Fault switch
    {
        ValueFault.UnknownType => Request(StatusCodes.Status400BadRequest, $"Type {exception.Found} is not supported as a column value"),
        ValueFault.IntegerTooLarge => Request(StatusCodes.Status400BadRequest, exception.Message),
        ValueFault.TooDeep => TooDeep,
        _ => BadRequest,
    };

    public static QueryApiError TransactionNotFound(string id) => Request(
        StatusCodes.Status404NotFound,
        $"Transaction with Id: \"{id}\" was not found. It may have timed out and therefore rolled back or the routing header "
        + "'neo4j-cluster-affinity' was not provided.");

    /// <summary>What the database answered, with the status that the Query API gives it.</summary>
    public static QueryApiError From(Neo4jException exception)
    {
        var code = exception.Code ?? "Neo.DatabaseError.General.UnknownError";
        var status = exception switch
        {
            ServiceUnavailableException => StatusCodes.Status503ServiceUnavailable,
            _ when code == "Neo.ClientError.Database.DatabaseNotFound" => StatusCodes.Status404NotFound,
            _ when code.StartsWith("Neo.DatabaseError.", StringComparison.Ordinal) => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status400BadRequest,
        };
        return new QueryApiError(status, code, exception.Message);
    }

    /// <summary>What ended a statement whose rows are being sent; null for a fault of ours.</summary>
    public static QueryApiError? Of(Exception exception) => exception switch
    {
        Neo4jException failed => From(failed),
        RequestRefusedException refused => Of(refused),
        _ => null,
    };

    /// <summary>A request that is refused for what the server, or its database, cannot do now.</summary>
    public static QueryApiError Of(RequestRefusedException refused) =>
        refused.IsDatabaseLost ? Failed(refused.Status, refused.Message) : Busy(refused.Status, refused.Message);

    /// <summary>A fault of ours, or a request that the server could not take whole.</summary>
    public static QueryApiError Failed(int status, string message) => new(
        status,
        status >= StatusCodes.Status500InternalServerError ? "Neo.DatabaseError.General.UnknownError" : RequestInvalid,
        message);

    private static QueryApiError Request(int status, string message) => new(status, RequestInvalid, message);

    private static QueryApiError Unread(int status, string message) => Request(status, message) with { IsPlain = true };
}
