namespace ActorGraph.Bolt.Server;

/// <summary>
/// One client's view of the database. The server calls it from one place at a time, and disposes of it when the connection
/// ends, which rolls back what is open. Errors for the client are thrown as <see cref="BoltFailureException"/>.
/// </summary>
public interface IBoltSession : IAsyncDisposable
{
    /// <summary>Accepts the credentials, or throws `Neo.ClientError.Security.Unauthorized`.</summary>
    ValueTask LogOnAsync(BoltCredentials credentials, CancellationToken cancellationToken);

    /// <summary>Forgets the credentials.</summary>
    ValueTask LogOffAsync(CancellationToken cancellationToken);

    /// <summary>The full name of a database; the default one for null. Throws `Neo.ClientError.Database.DatabaseNotFound`.</summary>
    string ResolveDatabase(string? name);

    /// <summary>Begins a transaction, which lasts until commit, rollback or reset.</summary>
    ValueTask BeginAsync(BoltTransactionOptions options, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a query: in the open transaction when <paramref name="autoCommit"/> is null, else in one of its own that is
    /// committed when its last record is pulled or discarded.
    /// </summary>
    ValueTask<IBoltResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, object?> parameters,
        BoltTransactionOptions? autoCommit,
        CancellationToken cancellationToken);

    /// <summary>
    /// Commits the open transaction, after doing what is left to do of its open results; gives its bookmark, or null.
    /// </summary>
    ValueTask<string?> CommitAsync(CancellationToken cancellationToken);

    /// <summary>Rolls the open transaction back.</summary>
    ValueTask RollbackAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Drops open results and the open transaction, if any. Called after every failure and on RESET, when work under way has
    /// been cancelled and has ended.
    /// </summary>
    ValueTask ResetAsync();
}
