namespace ActorGraph.Cypher.Execution.SelectedPaths;

/// <summary>
/// Finds the paths from the start of a <see cref="TrackSearch"/> to one of its ends, shortest first. They are put together from
/// the end, and what is left to the start is never underestimated by more than the search knows, so the first whole path that
/// comes out of the queue is a shortest one (the A* argument). The search is extended only where the queue asks for it.
/// </summary>
internal sealed class TrailQueue
{
    private const long BytesPerTrail = 112;

    private readonly QueryExecution _execution;
    private readonly TrackSearch _search;
    private readonly bool _repeatable;
    private readonly PriorityQueue<(Trail Trail, int Arrival), (long Length, long Order)> _queue = new();
    private MemoryShare _memory;
    private long _order;

    public TrailQueue(QueryExecution execution, TrackSearch search, Vertex end, bool repeatable)
    {
        _execution = execution;
        _search = search;
        _repeatable = repeatable;
        Push(new Trail(end, null, Arrival.None, 0), 0);
    }

    /// <summary>The next shortest path, from its first vertex on; null where there is none left.</summary>
    public Trail? Next()
    {
        while (_queue.TryDequeue(out var entry, out _))
        {
            _execution.CheckCancelled();
            var (trail, arrival) = entry;
            if (trail.IsWhole) return trail;
            if (arrival >= trail.Vertex.Arrivals.Count)
            {
                if (_search.IsExhausted) continue;
                _search.Extend();
                Push(trail, arrival);
                continue;
            }

            var way = trail.Vertex.Arrivals[arrival];
            Push(trail, arrival + 1);
            if (!_repeatable && way.Relationship != Arrival.None && trail.Uses(way.Relationship)) continue;
            _memory.Reserve(_execution, BytesPerTrail);
            Push(new Trail(way.From, trail, way.Relationship, trail.Length + way.Length), 0);
        }

        return null;
    }

    /// <summary>Gives back the memory of the trails, which are read no more.</summary>
    public void Release() => _memory.Release();

    private void Push(Trail trail, int arrival)
    {
        if (!trail.IsWhole && arrival >= trail.Vertex.Arrivals.Count && _search.IsExhausted) return;
        long left = trail.IsWhole ? 0
            : arrival < trail.Vertex.Arrivals.Count ? trail.Vertex.Arrivals[arrival].Distance
            : _search.Length + 1;
        _queue.Enqueue((trail, arrival), (trail.Length + left, _order++));
    }
}

/// <summary>
/// The rest of a path, from a vertex to the end. <paramref name="relationship"/> leads to the vertex of
/// <paramref name="after"/>, unless the two are the same node.
/// </summary>
internal sealed class Trail(Vertex vertex, Trail? after, long relationship, int length)
{
    public Vertex Vertex { get; } = vertex;

    public Trail? After { get; } = after;

    /// <summary>What leads on to <see cref="After"/>; <see cref="Arrival.None"/> where nothing does.</summary>
    public long Relationship { get; } = relationship;

    public int Length { get; } = length;

    /// <summary>Whether it begins at the start of the search.</summary>
    public bool IsWhole => Vertex.Place is { Index: 0, IsStation: true };

    public bool Uses(long relationship)
    {
        for (var trail = this; trail is not null; trail = trail.After)
        {
            if (trail.Relationship == relationship) return true;
        }

        return false;
    }
}
