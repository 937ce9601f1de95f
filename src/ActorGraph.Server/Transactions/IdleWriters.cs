using ActorGraph.Cypher;

namespace ActorGraph.Server.Transactions;

/// <summary>Ends transactions that keep others from writing while nothing is asked of them.</summary>
internal sealed class IdleWriters : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _watching;

    /// <param name="longest">How long a transaction may be idle while others wait; zero for as long as it likes.</param>
    /// <param name="onEnded">Told the name of each transaction that was ended.</param>
    public IdleWriters(CypherDatabase database, TimeSpan longest, Action<string> onEnded) =>
        _watching = longest > TimeSpan.Zero ? WatchAsync(database, longest, onEnded, _stopping.Token) : Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        _stopping.Dispose();
    }

    private static async Task WatchAsync(CypherDatabase database, TimeSpan longest, Action<string> onEnded, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping).ConfigureAwait(false))
            {
                if (database.EndIdleWriter(longest) is { } ended) onEnded(ended);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
