using System.Globalization;
using ActorGraph.Bolt.Server;
using ActorGraph.Cypher;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Graph.Values;
using ActorGraph.Server.Values;
using Neo4j.Driver;

namespace ActorGraph.Server.Backend;

/// <summary>One client's transactions and queries. Any credentials are accepted: the server listens on loopback only.</summary>
internal sealed class CypherSession(CypherDatabase database, QueryLimits limits) : IBoltSession
{
    private const string BookmarkPrefix = "actorgraph:";

    private CancellationTokenSource _interrupt = new();
    private BoltNotificationFilter _filter = BoltNotificationFilter.Default;
    private CypherTransaction? _transaction;

    /// <inheritdoc/>
    public ValueTask LogOnAsync(BoltCredentials credentials, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask LogOffAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public string ResolveDatabase(string? name) =>
        string.IsNullOrEmpty(name) || name.Equals(CaseServer.DatabaseName, StringComparison.OrdinalIgnoreCase)
            ? CaseServer.DatabaseName
            : throw new BoltFailureException(
                "Neo.ClientError.Database.DatabaseNotFound",
                $"Database does not exist. Database name: '{name}'. This server has one database, `{CaseServer.DatabaseName}`.");

    /// <inheritdoc/>
    public ValueTask BeginAsync(BoltTransactionOptions options, CancellationToken cancellationToken)
    {
        Check(options);
        _filter = options.Notifications;
        _transaction = database.BeginTransaction(OptionsOf(options));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IBoltResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, object?> parameters,
        BoltTransactionOptions? autoCommit,
        CancellationToken cancellationToken)
    {
        if (autoCommit is not null) Check(autoCommit);
        using var interruption = InterruptedBy(cancellationToken);
        return ValueTask.FromResult<IBoltResult>(Failures.Guard(() =>
        {
            var values = parameters.ToDictionary(pair => pair.Key, pair => ParameterValues.ToValue(pair.Value), StringComparer.Ordinal);
            var started = TimeProvider.System.GetTimestamp();
            var filter = autoCommit?.Notifications ?? _filter;
            var result = autoCommit is null
                ? (_transaction ?? throw new CypherException(new CypherError(
                    ErrorKind.SemanticError, "NoTransaction", "There is no open transaction.", ErrorPhase.Runtime,
                    Code: "Neo.ClientError.Transaction.TransactionNotFound"))).Run(query, values)
                : database.Run(query, values, OptionsOf(autoCommit));
            return new CypherBoltResult(result, database.Store.StoreId, TimeProvider.System.GetElapsedTime(started),
                (summary, elapsed) => Summaries.Of(
                    summary, query, filter, autoCommit is null ? null : BookmarkOf(database.Store.LastTransactionId), elapsed),
                InterruptedBy);
        }));
    }

    /// <inheritdoc/>
    public ValueTask<string?> CommitAsync(CancellationToken cancellationToken)
    {
        using var interruption = InterruptedBy(cancellationToken);
        var transaction = _transaction;
        _transaction = null;
        if (transaction is null) return ValueTask.FromResult<string?>(null);
        using (transaction)
        {
            Failures.Guard(() =>
            {
                transaction.Commit();
                return true;
            });
            return ValueTask.FromResult<string?>(BookmarkOf(database.Store.LastTransactionId));
        }
    }

    /// <inheritdoc/>
    public ValueTask RollbackAsync(CancellationToken cancellationToken)
    {
        _transaction?.Dispose();
        _transaction = null;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ResetAsync()
    {
        _transaction?.Dispose();
        _transaction = null;
        if (!_interrupt.IsCancellationRequested) return ValueTask.CompletedTask;
        _interrupt.Dispose();
        _interrupt = new CancellationTokenSource();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _interrupt.Cancel();
        _transaction?.Dispose();
        _interrupt.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The bookmark of a commit. What has been committed is visible to every later transaction, so nothing ever waits for one.</summary>
    internal static string BookmarkOf(long transactionId) => BookmarkPrefix + transactionId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Lets a request's cancellation stop what the session runs, which may have begun in an earlier request.</summary>
    private CancellationTokenRegistration InterruptedBy(CancellationToken cancellationToken)
    {
        var interrupt = _interrupt;
        return cancellationToken.UnsafeRegister(_ => interrupt.Cancel(), null);
    }

    private void Check(BoltTransactionOptions options)
    {
        ResolveDatabase(options.Database);
        foreach (var bookmark in options.Bookmarks) CheckBookmark(bookmark);
        if (options.ImpersonatedUser is not null)
        {
            throw new BoltFailureException("Neo.ClientError.Statement.ArgumentError", "Impersonation is not supported: a case has no users.")
            {
                GqlStatus = "51N30",
            };
        }
    }

    /// <summary>A bookmark of another database says nothing about this one, which must not be passed over in silence.</summary>
    private void CheckBookmark(string bookmark)
    {
        if (bookmark.StartsWith(BookmarkPrefix, StringComparison.Ordinal)
            && long.TryParse(bookmark.AsSpan(BookmarkPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var transactionId)
            && transactionId <= database.Store.LastTransactionId)
        {
            return;
        }

        throw new BoltFailureException(
            "Neo.ClientError.Transaction.InvalidBookmark", $"The bookmark `{bookmark}` is not of this case. Begin without it, or with one that this case gave.");
    }

    private RunOptions OptionsOf(BoltTransactionOptions options) => new()
    {
        ReadOnly = options.AccessMode == AccessMode.Read,
        Limits = options.Timeout is { } timeout ? limits with { Timeout = timeout } : limits,
        Cancellation = _interrupt.Token,
        Metadata = options.Metadata.Count == 0 ? Value.Null : ParameterValues.ToValue(options.Metadata),
    };
}
