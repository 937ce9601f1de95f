using ActorGraph.Cypher.Execution;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary>
/// Seeks paths from nodes, breadth or depth first. A place is where one path has come to; it knows the one before it, so that paths
/// with the same beginning share it.
/// </summary>
internal sealed class PathExpansion(QueryExecution execution, PathOptions options)
{
    private const long BytesPerPlace = 112;

    private readonly HashSet<long> _seen = [];
    private readonly LinkedList<Place> _open = [];

    /// <summary>The paths that count, each made when it is asked for.</summary>
    public IEnumerable<PathValue> From(IEnumerable<long> starts)
    {
        var memory = default(MemoryShare);
        var left = options.Limit;
        try
        {
            foreach (var start in starts) Open(new Place(null, start, -1, 0), ref memory);
            while (left > 0 && Take() is { } place)
            {
                execution.CheckCancelled();
                if (!options.BreadthFirst && !IsNew(place)) continue;
                var (counts, goesOn) = Judge(place);
                if (goesOn && place.Depth < options.Most) Expand(place, ref memory);
                if (!counts || place.Depth < options.Least) continue;
                left--;
                yield return place.ToPath();
            }
        }
        finally
        {
            memory.Release();
        }
    }

    private Place? Take()
    {
        if (_open.First is not { } first) return null;
        _open.RemoveFirst();
        return first.Value;
    }

    private void Open(Place place, ref MemoryShare memory)
    {
        if (options.BreadthFirst && !IsNew(place)) return;
        memory.Reserve(execution, BytesPerPlace);
        _open.AddLast(place);
    }

    private void Expand(Place place, ref MemoryShare memory)
    {
        var before = _open.First;
        foreach (var (relationship, other) in RelationshipsAt(place.Depth).From(execution.Graph, place.Node))
        {
            execution.CheckCancelled();
            execution.Accesses++;
            var next = new Place(place, other, relationship, place.Depth + 1);
            if (!IsAllowedOnPath(next)) continue;
            if (options.BreadthFirst)
            {
                Open(next, ref memory);
                continue;
            }

            // Before what was open, and in order among themselves: the first is followed to its end before the second.
            memory.Reserve(execution, BytesPerPlace);
            if (before is null) _open.AddLast(next);
            else _open.AddBefore(before, next);
        }
    }

    private RelationshipFilter RelationshipsAt(int depth)
    {
        var filters = options.Relationships;
        if (options.BeginsAtStart || filters.Length == 1) return filters[depth % filters.Length];
        return depth == 0 ? filters[0] : filters[1 + (depth - 1) % (filters.Length - 1)];
    }

    private LabelFilter LabelsAt(int depth) => options.Labels[(options.BeginsAtStart ? depth : Math.Max(depth - 1, 0)) % options.Labels.Length];

    private bool IsNew(Place place) => options.Uniqueness switch
    {
        PathUniqueness.NodeGlobal => _seen.Add(place.Node),
        PathUniqueness.RelationshipGlobal => place.Relationship < 0 || _seen.Add(place.Relationship),
        _ => true,
    };

    private bool IsAllowedOnPath(Place place)
    {
        if (options.Uniqueness is not (PathUniqueness.RelationshipPath or PathUniqueness.NodePath)) return true;
        for (var earlier = place.Before; earlier is not null; earlier = earlier.Before)
        {
            if (options.Uniqueness == PathUniqueness.RelationshipPath && earlier.Relationship == place.Relationship) return false;
            if (options.Uniqueness == PathUniqueness.NodePath && earlier.Node == place.Node) return false;
        }

        return true;
    }

    /// <summary>Whether the path to a place counts, and whether it may go on; all filters must agree.</summary>
    private (bool Counts, bool GoesOn) Judge(Place place)
    {
        var node = place.Node;
        var isEnd = options.Ends?.Contains(node) == true;
        var isTerminator = options.Terminators?.Contains(node) == true;
        var (counts, goesOn) = ((options.Ends is null && options.Terminators is null) || isEnd || isTerminator, !isTerminator);
        if (place.Depth == 0 && !options.FiltersStart) return (counts && !options.Labels.Any(filter => filter.NamesEnds), goesOn);
        if (options.Forbidden?.Contains(node) == true) return (false, false);
        if (options.Allowed?.Contains(node) == false && !isEnd && !isTerminator) return (false, false);
        var (countsByLabel, goesOnByLabel) = place.Depth == 0 && !options.BeginsAtStart ? (true, true) : LabelsAt(place.Depth).Of(execution.Graph, node);
        return (counts && countsByLabel, goesOn && goesOnByLabel);
    }

    private sealed record Place(Place? Before, long Node, long Relationship, int Depth)
    {
        public PathValue ToPath()
        {
            var nodes = new long[Depth + 1];
            var relationships = new long[Depth];
            var place = this;
            for (var i = Depth; i > 0; i--, place = place.Before!) (nodes[i], relationships[i - 1]) = (place.Node, place.Relationship);
            nodes[0] = place.Node;
            return new PathValue(nodes, relationships);
        }
    }
}
