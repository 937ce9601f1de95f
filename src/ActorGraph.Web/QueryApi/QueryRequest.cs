using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>The body of a request to the Query API.</summary>
/// <param name="Statement">The Cypher text; null where the request only begins or commits a transaction.</param>
/// <param name="Parameters">Parameters as the driver takes them.</param>
/// <param name="IncludeCounters">Whether the answer says what was changed.</param>
/// <param name="AccessMode">`READ` refuses writes; `WRITE` is the default.</param>
/// <param name="Bookmarks">What the database must have seen before it runs the statement.</param>
/// <param name="Timeout">How long the transaction may take, from `maxExecutionTime` in seconds; null for the server's deadline.</param>
/// <param name="ImpersonatedUser">Always refused: a case has no users.</param>
public sealed record QueryRequest(
    string? Statement,
    Dictionary<string, object?> Parameters,
    bool IncludeCounters,
    AccessMode AccessMode,
    string[] Bookmarks,
    TimeSpan? Timeout,
    string? ImpersonatedUser);
