using System.Collections.Concurrent;
using System.Globalization;

namespace ActorGraph.Bolt.Server;

/// <summary>The connections that are being served.</summary>
internal sealed class ConnectionSet
{
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private int _lastId;

    public int Count => _running.Count;

    public string NextId() => "bolt-" + Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    public async Task RunAsync(Func<Task> serve)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[ended.Task] = true;
        try
        {
            await serve().ConfigureAwait(false);
        }
        finally
        {
            _running.TryRemove(ended.Task, out _);
            ended.SetResult();
        }
    }

    public Task EndedAsync() => Task.WhenAll(_running.Keys);
}
