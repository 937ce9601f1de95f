using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>The exceptions that stand for the server's status codes (Bolt message specification, "Summary message - FAILURE").</summary>
internal static class FailureMapping
{
    public const string NotALeader = "Neo.ClientError.Cluster.NotALeader";
    public const string ReadOnlyDatabase = "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase";

    private const string UnknownCode = "Neo.DatabaseError.General.UnknownError";

    /// <summary>The code is called `code` until 5.6 and `neo4j_code` from 5.7 on.</summary>
    public static Neo4jException FromMetadata(IReadOnlyDictionary<string, object?> metadata)
    {
        var code = (metadata.GetValueOrDefault("neo4j_code") ?? metadata.GetValueOrDefault("code")) as string ?? UnknownCode;
        var message = metadata.GetValueOrDefault("message") as string ?? "The server gave no message.";
        var error = Of(code, message);
        error.Status = ErrorStatus.Read(metadata);
        return error;
    }

    private static Neo4jException Of(string code, string message) => code switch
    {
        "Neo.ClientError.Security.Unauthorized" => new AuthenticationException(message),
        "Neo.ClientError.Security.AuthorizationExpired" => new AuthorizationException(message),
        "Neo.ClientError.Security.TokenExpired" => new TokenExpiredException(message),
        "Neo.ClientError.Security.Forbidden" => new ForbiddenException(message),
        "Neo.ClientError.Database.DatabaseNotFound" => new FatalDiscoveryException(message),
        "Neo.ClientError.Transaction.InvalidBookmark" => new InvalidBookmarkException(message),
        "Neo.ClientError.Transaction.InvalidBookmarkMixture" => new InvalidBookmarkMixtureException(message),
        "Neo.ClientError.Statement.TypeError" => new TypeException(message),
        "Neo.ClientError.Statement.ArgumentError" => new StatementArgumentException(message),

        // What the user or an administrator has stopped is not to be tried again, whatever the class of the code says.
        "Neo.TransientError.Transaction.Terminated" =>
            new TransactionTerminatedException("Neo.ClientError.Transaction.Terminated", message),
        "Neo.TransientError.Transaction.LockClientStopped" =>
            new ClientException("Neo.ClientError.Transaction.LockClientStopped", message),
        _ => code.Split('.') is [_, var type, var category, ..]
            ? (type, category) switch
            {
                ("ClientError", "Security") => new SecurityException(code, message),
                ("ClientError", _) => new ClientException(code, message),
                ("TransientError", _) => new TransientException(code, message),
                _ => new DatabaseException(code, message),
            }
            : new DatabaseException(code, message),
    };
}
