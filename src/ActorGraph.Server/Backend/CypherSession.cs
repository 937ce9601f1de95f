using System.Globalization;
using ActorGraph.Bolt.Server;
using ActorGraph.Cypher;
using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;
using ActorGraph.Server.Access;
using ActorGraph.Server.Scheduling;
using ActorGraph.Server.Telemetry;
using ActorGraph.Server.Values;

namespace ActorGraph.Server.Backend;

/// <summary>One client's transactions and queries.</summary>
internal sealed class CypherSession(
    CypherDatabase database, CaseServerOptions options, ServerTelemetry telemetry, PasswordCheck password, Caller caller, Turn turn) : IBoltSession
{
    private const string IsolationKey = "isolation";
    private const string TraceKey = "traceparent";

    private Caller _caller = caller;
    private CancellationTokenSource _interrupt = new();
    private BoltNotificationFilter _filter = BoltNotificationFilter.Default;
    private CypherTransaction? _transaction;
    private bool _onSystem;
    private string? _trace;

    /// <inheritdoc/>
    public ValueTask LogOnAsync(BoltCredentials credentials, CancellationToken cancellationToken)
    {
        password.Admit(credentials, _caller.Address);
        _caller = _caller with { User = credentials.Principal ?? "" };
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask LogOffAsync(CancellationToken cancellationToken)
    {
        _caller = _caller with { User = "" };
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public string ResolveDatabase(string? name) =>
        string.IsNullOrEmpty(name) || name.Equals(CaseServer.DatabaseName, StringComparison.OrdinalIgnoreCase)
            ? CaseServer.DatabaseName
            : SystemDatabase.Is(name) ? SystemDatabase.Name
            : throw new BoltFailureException(
                "Neo.ClientError.Database.DatabaseNotFound",
                $"Database does not exist. Database name: '{name}'. This server has one database, `{CaseServer.DatabaseName}`.");

    /// <inheritdoc/>
    public ValueTask BeginAsync(BoltTransactionOptions transaction, CancellationToken cancellationToken)
    {
        Check(transaction);
        _filter = transaction.Notifications;
        _onSystem = SystemDatabase.Is(transaction.Database);
        _trace = TraceOf(transaction);
        _transaction = database.BeginTransaction(OptionsOf(transaction));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask<IBoltResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, object?> parameters,
        BoltTransactionOptions? autoCommit,
        CancellationToken cancellationToken)
    {
        var served = telemetry.Begin(query, _caller, autoCommit is null ? _trace : TraceOf(autoCommit));
        try
        {
            return await RunAsync(query, parameters, autoCommit, served, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            served?.Fail(error);
            throw;
        }
    }

    private async ValueTask<IBoltResult> RunAsync(
        string query,
        IReadOnlyDictionary<string, object?> parameters,
        BoltTransactionOptions? autoCommit,
        ServedQuery? served,
        CancellationToken cancellationToken)
    {
        if (autoCommit is not null) Check(autoCommit);
        var onSystem = autoCommit is null ? _onSystem : SystemDatabase.Is(autoCommit.Database);
        if (onSystem) SystemDatabase.Check(query);
        var values = parameters.ToDictionary(pair => pair.Key, pair => ParameterValues.ToValue(pair.Value), StringComparer.Ordinal);
        using var interruption = InterruptedBy(cancellationToken);
        await turn.BeginAsync().ConfigureAwait(false);
        try
        {
            var started = TimeProvider.System.GetTimestamp();
            var result = await Failures.GuardAsync(autoCommit is null
                ? Open().RunAsync(query, values)
                : database.RunAsync(query, values, OptionsOf(autoCommit))).ConfigureAwait(false);
            var filter = autoCommit?.Notifications ?? _filter;
            return new CypherBoltResult(
                result,
                TimeProvider.System.GetElapsedTime(started),
                (summary, elapsed) => Summaries.Of(summary, query, filter, autoCommit is null ? null : LastBookmark(), elapsed) with
                {
                    Database = onSystem ? SystemDatabase.Name : CaseServer.DatabaseName,
                },
                InterruptedBy,
                turn,
                served);
        }
        finally
        {
            turn.Rest();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<string?> CommitAsync(CancellationToken cancellationToken)
    {
        if (_transaction is not { } transaction) return null;
        _transaction = null;
        using var interruption = InterruptedBy(cancellationToken);
        using (transaction)
        {
            await turn.BeginAsync().ConfigureAwait(false);
            try
            {
                await transaction.CommitAsync().ConfigureAwait(false);
            }
            catch (CypherException error)
            {
                throw Failures.Of(error);
            }
            finally
            {
                turn.Rest();
            }
        }

        return LastBookmark();
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
        telemetry.Disconnected(_caller);
        return ValueTask.CompletedTask;
    }

    /// <summary>The bookmark of a commit. What has been committed is visible to every later transaction, so nothing ever waits for one.</summary>
    private string LastBookmark() => new Bookmark(database.Store.StoreId, database.Store.LastTransactionId).ToString();

    /// <summary>Lets a request's cancellation stop what the session runs, which may have begun in an earlier request.</summary>
    private CancellationTokenRegistration InterruptedBy(CancellationToken cancellationToken)
    {
        var interrupt = _interrupt;
        return cancellationToken.UnsafeRegister(_ => interrupt.Cancel(), null);
    }

    private CypherTransaction Open() => _transaction ?? throw new BoltFailureException(
        "Neo.ClientError.Transaction.TransactionNotFound", "There is no open transaction.");

    private void Check(BoltTransactionOptions transaction)
    {
        ResolveDatabase(transaction.Database);
        foreach (var bookmark in transaction.Bookmarks) CheckBookmark(bookmark);
        if (transaction.ImpersonatedUser is not null)
        {
            throw new BoltFailureException("Neo.ClientError.Statement.ArgumentError", "Impersonation is not supported: a case has no users.")
            {
                Status = new BoltStatus("51N30", "error: system configuration or operation exception - impersonation disallowed"),
            };
        }
    }

    /// <summary>
    /// There is nothing to wait for: what this process has acknowledged it shows. What another database has seen says nothing about this
    /// one, and is let pass, as by Neo4j; what this one never was in is refused, where Neo4j would wait for it in vain.
    /// </summary>
    private void CheckBookmark(string text)
    {
        if (!Bookmark.TryParse(text, out var bookmarks)) throw InvalidBookmark($"`{text}` is not a bookmark. Begin without it, or with one that a session gave.");
        if (bookmarks.Exists(bookmark => bookmark.Database == database.Store.StoreId && bookmark.Transaction > database.Store.LastTransactionId))
            throw InvalidBookmark($"The bookmark `{text}` is of this case, but of a commit that it does not have: it was restored or copied since. Begin without it.");
    }

    private static BoltFailureException InvalidBookmark(string message) => new("Neo.ClientError.Transaction.InvalidBookmark", message)
    {
        Status = new BoltStatus("08N12", "error: connection exception - invalid bookmark"),
    };

    private RunOptions OptionsOf(BoltTransactionOptions transaction) => new()
    {
        ReadOnly = transaction.IsRead || _caller.Right == AccessRight.Read,
        Isolation = IsolationOf(transaction),
        Limits = transaction.Timeout is { } timeout ? options.Limits with { Timeout = timeout } : options.Limits,
        Cancellation = _interrupt.Token,
        Client = _caller.Client,
        Share = turn,
        Metadata = transaction.Metadata.Count == 0 ? Value.Null : ParameterValues.ToValue(transaction.Metadata),
    };

    /// <summary>The trace of which a transaction is part, as its metadata may name it in the words of W3C Trace Context.</summary>
    private static string? TraceOf(BoltTransactionOptions transaction) => transaction.Metadata.GetValueOrDefault(TraceKey) as string;

    /// <summary>The metadata of a transaction may name another isolation than the server's.</summary>
    private IsolationLevel IsolationOf(BoltTransactionOptions transaction)
    {
        if (!transaction.Metadata.TryGetValue(IsolationKey, out var named)) return options.Isolation;
        return named switch
        {
            "serializable" => IsolationLevel.Serializable,
            "read committed" => IsolationLevel.ReadCommitted,
            _ => throw new BoltFailureException(
                "Neo.ClientError.Statement.ArgumentError",
                $"The transaction's metadata name the `{IsolationKey}` `{named}`. It can be `read committed` or `serializable`."),
        };
    }
}
