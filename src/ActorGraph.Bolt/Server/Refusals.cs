namespace ActorGraph.Bolt.Server;

/// <summary>
/// What becomes of a connection for which there is no room: it is heard until it says hello, told why it cannot stay, and closed. Of
/// those too only some are heard at a time.
/// </summary>
internal sealed class Refusals(BoltServerOptions options) : IBoltBackend
{
    private const int MostHeard = 64;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private long _toldAt = long.MinValue / 2;
    private int _untold;

    /// <summary>Those that are heard at the moment.</summary>
    public ConnectionSet Connections { get; } = new();

    /// <summary>Whether another one can be heard.</summary>
    public bool HasRoom => Connections.Count < MostHeard;

    /// <summary>Short of patience: who is refused must not take the room of another.</summary>
    public BoltServerOptions Options { get; } = options with { LogonTimeout = TimeSpan.FromSeconds(2), SendTimeout = TimeSpan.FromSeconds(2) };

    /// <inheritdoc/>
    public string ServerAgent => "";

    /// <summary>Counts a refused connection, and tells of it unless that was done a moment ago.</summary>
    public void Count()
    {
        _untold++;
        var now = Environment.TickCount64;
        if (now - _toldAt < Pause.TotalMilliseconds) return;
        options.OnFull(_untold);
        (_toldAt, _untold) = (now, 0);
    }

    /// <inheritdoc/>
    public ValueTask<IBoltSession> OpenSessionAsync(BoltConnectionInfo connection, CancellationToken cancellationToken) =>
        throw new BoltFailureException(
            "Neo.TransientError.Request.NoThreadsAvailable",
            $"All {options.MaxConnections} connections of this server are in use. Close some, use smaller connection pools, or allow more in the server's settings.");
}
