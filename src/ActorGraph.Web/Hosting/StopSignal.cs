using System.Runtime.InteropServices;
using ActorGraph.Web.CommandLine;

namespace ActorGraph.Web.Hosting;

/// <summary>
/// What the system sends to end the program, from the first moment to the last. However it is busy, the program ends in time: what
/// has not ended by then is left as a crash would leave it, which loses nothing that was acknowledged.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    /// <summary>Below the ten seconds that those who stop programs wait before they kill them.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(8.5);

    private readonly CancellationTokenSource _asked = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly PosixSignalRegistration _interrupted;
    private readonly PosixSignalRegistration _terminated;
    private int _signals;

    public StopSignal()
    {
        _interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask);
        _terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask);
    }

    /// <summary>Cancelled when the program is to end.</summary>
    public CancellationToken Asked => _asked.Token;

    /// <summary>The program has ended by itself.</summary>
    public void Dispose()
    {
        _ended.Set();
        _interrupted.Dispose();
        _terminated.Dispose();
    }

    private void Ask(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1) return;

        // A thread of its own: those of the pool may all be busy with what does not end.
        new Thread(WatchEnd) { IsBackground = true, Name = nameof(StopSignal) }.Start();
        _asked.Cancel();
    }

    private void WatchEnd()
    {
        if (_ended.Wait(LongestEnd)) return;
        Console.Error.WriteLine($"Something did not end within {LongestEnd.TotalSeconds} s and was cut off. What was acknowledged is in the case.");
        Environment.Exit(ExitCodes.Done);
    }
}
