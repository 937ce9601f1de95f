using ActorGraph.Cypher;

namespace ActorGraph.Server.Scheduling;

/// <summary>One client's share of the processors: it has a place while its work goes on. Waits are not cancelled, since they are short.</summary>
internal sealed class Turn(Turns turns) : WorkShare
{
    private readonly long _slice = (long)Turns.Slice.TotalMilliseconds;
    private long _since;
    private bool _works;
    private bool _isNew = true;

    /// <summary>Begins with a new request, for which nothing has been done yet.</summary>
    public ValueTask BeginAsync()
    {
        _isNew = true;
        return ResumeAsync();
    }

    /// <inheritdoc/>
    public override void Look()
    {
        if (!_works || Environment.TickCount64 - _since < _slice) return;
        _isNew = false;
        turns.GiveWay()?.Wait();
        _since = Environment.TickCount64;
    }

    /// <inheritdoc/>
    public override void Rest()
    {
        if (!_works) return;
        _works = false;
        turns.Leave();
    }

    /// <inheritdoc/>
    public override void Resume()
    {
        if (_works) return;
        turns.Take(_isNew).Wait();
        Begun();
    }

    /// <inheritdoc/>
    public override async ValueTask ResumeAsync()
    {
        if (_works) return;
        await turns.Take(_isNew).ConfigureAwait(false);
        Begun();
    }

    private void Begun() => (_works, _since) = (true, Environment.TickCount64);
}
