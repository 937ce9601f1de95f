using ActorGraph.Cypher.Execution.Operators;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.SelectedPaths;

/// <summary>
/// Walks along a track from one node, breadth first and one length at a time, and notes every way in which each node can be
/// met at each place. What is noted is a superset of the paths: it may use relationships twice, and predicates that need more
/// than one relationship at once are not looked at. So distances here are lower bounds, which is what <see cref="TrailQueue"/> needs.
/// </summary>
internal sealed class TrackSearch
{
    private const long BytesPerVertex = 160;
    private const long BytesPerArrival = 24;

    private readonly QueryExecution _execution;
    private readonly PathTrack _track;
    private readonly Dictionary<(Place, long), Vertex> _vertices = [];
    private List<Vertex> _border = [];
    private MemoryShare _memory;

    public TrackSearch(QueryExecution execution, PathTrack track, long start)
    {
        _execution = execution;
        _track = track;
        if (Passes(track.Stations[0], start)) Meet(Place.Station(0), start, null, Arrival.None);
    }

    /// <summary>How long the paths are that have been looked at; every arrival up to this distance is known.</summary>
    public int Length { get; private set; }

    /// <summary>Whether there is nothing further to meet.</summary>
    public bool IsExhausted => _border.Count == 0;

    /// <summary>The nodes met at the last station, nearest first.</summary>
    public List<Vertex> Ends { get; } = [];

    /// <summary>Gives back the memory of the search, which goes on no more.</summary>
    public void Release() => _memory.Release();

    /// <summary>Walks one relationship further.</summary>
    public void Extend()
    {
        var border = _border;
        _border = [];
        Length++;
        foreach (var vertex in border) Walk(vertex);
    }

    private void Walk(Vertex vertex)
    {
        var place = vertex.Place;
        if (place.Index >= _track.Segments.Length) return;
        switch (_track.Segments[place.Index])
        {
            case HopSegment { Hop: var hop } when place.IsStation:
                Follow(vertex, hop, _track.Stations[place.Index], _track.Stations[place.Index + 1], Place.Station(place.Index + 1));
                break;
            case GroupSegment group when !place.IsStation:
                if (place.Step == 0 && place.Repetitions >= group.Maximum) return;
                var step = place.Step + 1;
                var next = step < group.Hops.Length
                    ? place with { Step = step }
                    : new Place(place.Index, 0, Counted(group, place.Repetitions + 1));
                Follow(vertex, group.Hops[place.Step], group.Stations[place.Step], group.Stations[step], next);
                break;
        }
    }

    /// <summary>Repetitions are counted as far as the minimum, or the maximum where there is one: beyond, one more changes nothing.</summary>
    private static int Counted(GroupSegment group, int repetitions) =>
        (int)Math.Min(repetitions, group.Maximum == long.MaxValue ? group.Minimum : Math.Min(group.Maximum, int.MaxValue));

    private void Follow(Vertex vertex, Hop hop, Station from, Station to, Place place)
    {
        var frame = _execution.Frame;
        if (!Passes(from, vertex.Node)) return;
        var cursor = Operators.Walk.From(_execution.Graph, vertex.Node, hop.Direction, _execution.Names.Types(hop.Types));
        while (cursor.MoveNext())
        {
            _execution.CheckCancelled();
            if (from is { Slot: >= 0, IsKnown: false }) frame[from.Slot] = Value.Node(vertex.Node);
            if (hop.Slot >= 0) frame[hop.Slot] = Value.Relationship(cursor.Relationship);
            if (!Passes(to, cursor.Other) || (hop.Test is not null && !hop.Test(_execution))) continue;
            Meet(place, cursor.Other, vertex, cursor.Relationship);
        }
    }

    private bool Passes(Station station, long node)
    {
        if (station.IsKnown)
        {
            if (_execution.Frame[station.Slot] is var known && (!known.IsNode || known.AsNode() != node)) return false;
        }
        else if (station.Slot >= 0)
        {
            _execution.Frame[station.Slot] = Value.Node(node);
        }

        return station.Test is null || station.Test(_execution);
    }

    private void Meet(Place place, long node, Vertex? from, long relationship)
    {
        var isNew = !_vertices.TryGetValue((place, node), out var vertex);
        if (vertex is null)
        {
            _memory.Reserve(_execution, BytesPerVertex);
            _vertices[(place, node)] = vertex = new Vertex(place, node, Length);
        }

        if (from is not null)
        {
            _memory.Reserve(_execution, BytesPerArrival);
            vertex.Arrivals.Add(new Arrival(from, relationship));
        }

        if (!isNew) return;
        _border.Add(vertex);
        MeetWithoutStep(vertex);
    }

    /// <summary>At the same node, a station leads into a part that repeats, and that part, once repeated enough, to the next station.</summary>
    private void MeetWithoutStep(Vertex vertex)
    {
        var (place, node) = (vertex.Place, vertex.Node);
        if (place.IsStation)
        {
            if (place.Index == _track.Segments.Length) Ends.Add(vertex);
            else if (_track.Segments[place.Index] is GroupSegment) Meet(new Place(place.Index, 0, 0), node, vertex, Arrival.None);
        }
        else if (place.Step == 0 && _track.Segments[place.Index] is GroupSegment group && place.Repetitions >= group.Minimum
            && Passes(_track.Stations[place.Index + 1], node))
        {
            Meet(Place.Station(place.Index + 1), node, vertex, Arrival.None);
        }
    }
}
