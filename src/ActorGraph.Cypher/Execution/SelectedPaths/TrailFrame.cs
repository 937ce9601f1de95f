using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.SelectedPaths;

/// <summary>Puts a path that was found into the frame, and tests what can only be tested on more than one relationship.</summary>
internal sealed class TrailFrame(QueryExecution execution, PathSelection selection)
{
    private readonly PathTrack _track = selection.Track;

    /// <summary>Sets all variables of the path; false where it does not satisfy a predicate.</summary>
    public bool TryPut(Trail trail)
    {
        var frame = execution.Frame;
        var at = trail;
        for (var i = 0; i < _track.Segments.Length; i++)
        {
            Set(_track.Stations[i], at.Vertex.Node);
            switch (_track.Segments[i])
            {
                case HopSegment { Hop: var hop }:
                    if (hop.Slot >= 0) frame[hop.Slot] = Value.Relationship(at.Relationship);
                    at = at.After!;
                    break;
                case GroupSegment group:
                    at = PutGroup(group, at.After!);
                    if (at is null) return false;
                    break;
            }
        }

        Set(_track.Stations[^1], at.Vertex.Node);
        foreach (var (slot, path) in _track.Named) frame[slot] = path(execution);
        return _track.WholePath is null || _track.WholePath(execution);
    }

    /// <summary>Collects the repetitions from the first one on, and goes to the station behind them; null where one fails its test.</summary>
    private Trail? PutGroup(GroupSegment group, Trail at)
    {
        var frame = execution.Frame;
        var walk = new List<Value>();
        var collected = group.Groups.Select(_ => new List<Value>()).ToArray();
        while (!at.After!.Vertex.Place.IsStation)
        {
            Set(group.Stations[0], at.Vertex.Node);
            for (var step = 0; step < group.Hops.Length; step++)
            {
                walk.Add(Value.Relationship(at.Relationship));
                if (group.Hops[step].Slot >= 0) frame[group.Hops[step].Slot] = walk[^1];
                at = at.After!;
                Set(group.Stations[step + 1], at.Vertex.Node);
            }

            if (group.Repetition is not null && !group.Repetition(execution)) return null;
            for (var i = 0; i < collected.Length; i++) collected[i].Add(frame[group.Groups[i].Inner]);
        }

        for (var i = 0; i < collected.Length; i++) frame[group.Groups[i].Group] = InPatternOrder(collected[i]);
        frame[group.Walk] = InPatternOrder(walk);
        return at.After;
    }

    private Value InPatternOrder(List<Value> values)
    {
        if (selection.Reversed) values.Reverse();
        return Value.List([.. values]);
    }

    private void Set(Station station, long node)
    {
        if (station is { Slot: >= 0, IsKnown: false }) execution.Frame[station.Slot] = Value.Node(node);
    }
}
