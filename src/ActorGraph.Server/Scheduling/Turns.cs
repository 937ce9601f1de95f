namespace ActorGraph.Server.Scheduling;

/// <summary>
/// Shares the processors among the clients, so that a light query is answered soon however many heavy ones run: as many work at a time
/// as there are processors, each for a slice of time, after which it stands behind those that wait.
/// <list type="number">
/// <item>Who has just asked for something goes before those that have had a slice of it.</item>
/// <item>Of every nine turns at least one is of those, so that newcomers cannot keep them from their end.</item>
/// <item>Nobody is held who waits for anything else: a lock, the disk, a client that does not read.</item>
/// </list>
/// </summary>
internal sealed class Turns(int places)
{
    private const int MostNewcomers = 8;

    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource> _newcomers = new();
    private readonly Queue<TaskCompletionSource> _others = new();
    private int _free = places;
    private int _newcomersInRow;

    /// <summary>How long one works before others have their turn.</summary>
    public static TimeSpan Slice { get; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Takes a place. The task is done when there is one.</summary>
    public Task Take(bool isNewcomer)
    {
        lock (_gate)
        {
            if (_free == 0) return Enqueue(isNewcomer);
            _free--;
            return Task.CompletedTask;
        }
    }

    /// <summary>Gives a place to whoever is next.</summary>
    public void Leave()
    {
        TaskCompletionSource? next;
        lock (_gate)
        {
            next = Next();
            if (next is null) _free++;
        }

        next?.SetResult();
    }

    /// <summary>Lets the next one work if one waits, and stands behind the others. Null where none waits, and the place is kept.</summary>
    public Task? GiveWay()
    {
        TaskCompletionSource next;
        Task turn;
        lock (_gate)
        {
            if (Next() is not { } found) return null;
            next = found;
            turn = Enqueue(isNewcomer: false);
        }

        next.SetResult();
        return turn;
    }

    private Task Enqueue(bool isNewcomer)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (isNewcomer ? _newcomers : _others).Enqueue(turn);
        return turn.Task;
    }

    private TaskCompletionSource? Next()
    {
        if (_newcomers.Count > 0 && (_others.Count == 0 || _newcomersInRow < MostNewcomers))
        {
            _newcomersInRow++;
            return _newcomers.Dequeue();
        }

        _newcomersInRow = 0;
        return _others.TryDequeue(out var next) ? next : null;
    }
}
