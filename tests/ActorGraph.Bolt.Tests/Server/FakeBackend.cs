using System.Collections.Concurrent;
using ActorGraph.Bolt.Server;

namespace ActorGraph.Bolt.Tests.Server;

/// <summary>A database whose answers a test writes down; it notes what it was asked.</summary>
internal sealed class FakeBackend : IBoltBackend
{
    public string ServerAgent => "Neo4j/5.26.0";

    /// <summary>What a query answers; by default one record with the parameter `x`.</summary>
    public Func<FakeRun, FakeResult> OnRun { get; set; } =
        run => new FakeResult(["x"], [[run.Parameters.GetValueOrDefault("x")]]);

    public Func<BoltCredentials, Exception?> OnLogOn { get; set; } = _ => null;

    public Func<Exception?> OnCommit { get; set; } = () => null;

    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Completed when a session has been closed.</summary>
    public TaskCompletionSource SessionClosed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<BoltTransactionOptions> Transactions { get; } = new();

    public ValueTask<IBoltSession> OpenSessionAsync(BoltConnectionInfo connection, CancellationToken cancellationToken)
    {
        Calls.Enqueue("open");
        return ValueTask.FromResult<IBoltSession>(new FakeSession(this));
    }
}

internal sealed record FakeRun(string Query, IReadOnlyDictionary<string, object?> Parameters, BoltTransactionOptions? AutoCommit);
