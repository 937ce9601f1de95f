namespace ActorGraph.Web.Database;

/// <summary>A transaction that can be stopped from outside for as long as this is not disposed.</summary>
public sealed class WatchedTransaction : IDisposable
{
    private readonly List<CancellationTokenRegistration> _registrations = [];
    private volatile bool _isOver;

    internal WatchedTransaction(Dictionary<string, object> metadata) => Metadata = metadata;

    /// <summary>What the transaction has to carry to be found.</summary>
    public Dictionary<string, object> Metadata { get; }

    internal bool IsOver => _isOver;

    public void Dispose()
    {
        _isOver = true;
        foreach (var registration in _registrations) registration.Dispose();
    }

    internal void StopOn(Func<Task> stop, CancellationToken token) =>
        _registrations.Add(token.Register(() => _ = Task.Run(stop, CancellationToken.None)));
}
