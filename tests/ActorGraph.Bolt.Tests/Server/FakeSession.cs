using ActorGraph.Bolt.Server;

namespace ActorGraph.Bolt.Tests.Server;

internal sealed class FakeSession(FakeBackend backend) : IBoltSession
{
    private int _commits;

    public ValueTask LogOnAsync(BoltCredentials credentials, CancellationToken cancellationToken)
    {
        backend.Calls.Enqueue($"logon {credentials}");
        return backend.OnLogOn(credentials) is { } error ? throw error : ValueTask.CompletedTask;
    }

    public ValueTask LogOffAsync(CancellationToken cancellationToken) => Note("logoff");

    public string ResolveDatabase(string? name) => name is null or "neo4j"
        ? "neo4j"
        : throw new BoltFailureException("Neo.ClientError.Database.DatabaseNotFound", $"Database `{name}` does not exist.");

    public ValueTask BeginAsync(BoltTransactionOptions options, CancellationToken cancellationToken)
    {
        backend.Transactions.Enqueue(options);
        return Note("begin");
    }

    public ValueTask<IBoltResult> RunAsync(
        string query, IReadOnlyDictionary<string, object?> parameters, BoltTransactionOptions? autoCommit, CancellationToken cancellationToken)
    {
        backend.Calls.Enqueue("run " + query);
        if (autoCommit is not null) backend.Transactions.Enqueue(autoCommit);
        return ValueTask.FromResult<IBoltResult>(backend.OnRun(new FakeRun(query, parameters, autoCommit)));
    }

    public ValueTask<string?> CommitAsync(CancellationToken cancellationToken)
    {
        backend.Calls.Enqueue("commit");
        if (backend.OnCommit() is { } error) throw error;
        return ValueTask.FromResult<string?>($"bookmark:{++_commits}");
    }

    public ValueTask RollbackAsync(CancellationToken cancellationToken) => Note("rollback");

    public ValueTask ResetAsync() => Note("reset");

    public ValueTask DisposeAsync()
    {
        var noted = Note("dispose");
        backend.SessionClosed.TrySetResult();
        return noted;
    }

    private ValueTask Note(string call)
    {
        backend.Calls.Enqueue(call);
        return ValueTask.CompletedTask;
    }
}
