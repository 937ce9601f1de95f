#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>The transaction is used after its end.</summary>
public sealed class TransactionClosedException(string message) : ClientException(message);

/// <summary>The session already has an open transaction.</summary>
public sealed class TransactionNestingException(string message) : ClientException(message);

/// <summary>The transaction was ended by the server.</summary>
public sealed class TransactionTerminatedException : ClientException
{
    internal TransactionTerminatedException(string code, string message, Exception innerException = null)
        : base(code, message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => (InnerException as Neo4jException)?.IsRetriable ?? false;
}

/// <summary>A bookmark is not one of the database.</summary>
public sealed class InvalidBookmarkException(string message)
    : ClientException("Neo.ClientError.Transaction.InvalidBookmark", message);

/// <summary>Bookmarks of different databases are mixed.</summary>
public sealed class InvalidBookmarkMixtureException(string message)
    : ClientException("Neo.ClientError.Transaction.InvalidBookmarkMixture", message);

/// <summary>The database is not one of the cluster.</summary>
public sealed class FatalDiscoveryException(string message)
    : ClientException("Neo.ClientError.Database.DatabaseNotFound", message);
