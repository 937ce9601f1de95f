namespace ActorGraph.Web.Http;

/// <summary>
/// The requests that are being answered. When the program is told to stop, those that run have a while to end, new ones are refused,
/// and the server still answers, so that whoever asks for its health learns that it stops.
/// </summary>
internal sealed class Draining(IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    /// <summary>How long requests have to end by themselves.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    private int _running;
    private volatile bool _isStopping;

    /// <summary>Whether the program has been told to stop.</summary>
    public bool IsStopping => _isStopping || lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Answers a request, unless the program stops.</summary>
    /// <returns>Whether it was answered.</returns>
    public async Task<bool> AnswerAsync(Func<Task> answer)
    {
        Interlocked.Increment(ref _running);
        try
        {
            if (IsStopping) return false;
            await answer();
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        var end = Environment.TickCount64 + (long)Grace.TotalMilliseconds;
        while (Volatile.Read(ref _running) > 0 && Environment.TickCount64 < end) await Task.Delay(Look, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
