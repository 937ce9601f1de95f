using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>
/// Breadth-first search from both ends at once: the side with the smaller border goes next, until the borders meet. What
/// touches the middle of a large graph is then the square root of what a search from one end would touch.
/// </summary>
internal sealed class ShortestPathSearch(
    QueryExecution execution, Direction direction, int[]? types, long longest, Func<long, bool> allowed)
{
    private const long BytesPerNode = 48;

    private MemoryShare _memory;

    /// <summary>Gives back the memory of the search, which goes on no more.</summary>
    public void Release() => _memory.Release();

    /// <summary>All shortest paths between two different nodes, found when they are asked for.</summary>
    public IEnumerable<PathValue> All(long from, long to)
    {
        var forward = new Side(from);
        var backward = new Side(to);
        var length = Meet(forward, backward);
        return length < 0 ? [] : Walks(forward, backward, from, to, length);
    }

    /// <summary>All walks from one node to another that use no relationship twice, shorter ones first.</summary>
    public IEnumerable<PathValue> Trails(long from, long to)
    {
        var border = new List<(long Node, long[] Nodes, long[] Relationships)> { (from, [from], []) };
        for (var length = 1L; length <= longest && border.Count > 0; length++)
        {
            var next = new List<(long, long[], long[])>();
            foreach (var (node, nodes, relationships) in border)
            {
                var steps = StepsFrom(node, direction);
                foreach (var (relationship, other) in steps)
                {
                    if (Array.IndexOf(relationships, relationship) >= 0) continue;
                    _memory.Reserve(execution, 128 + (16L * length));
                    long[] longerNodes = [.. nodes, other];
                    long[] longer = [.. relationships, relationship];
                    if (other == to) yield return new PathValue(longerNodes, longer);
                    next.Add((other, longerNodes, longer));
                }
            }

            border = next;
        }
    }

    private long Meet(Side forward, Side backward)
    {
        while (forward.Depth + backward.Depth < longest)
        {
            var side = forward.Border.Count <= backward.Border.Count ? forward : backward;
            var other = side == forward ? backward : forward;
            if (side.Border.Count == 0) return -1;
            Grow(side, side == forward ? direction : Reverse(direction));
            if (side.Border.Exists(other.Distance.ContainsKey)) return side.Depth + other.Depth;
        }

        return -1;
    }

    private void Grow(Side side, Direction towards)
    {
        var next = new List<long>();
        side.Depth++;
        foreach (var node in side.Border)
        {
            foreach (var (_, other) in StepsFrom(node, towards))
            {
                if (!side.Distance.TryAdd(other, side.Depth)) continue;
                _memory.Reserve(execution, BytesPerNode);
                next.Add(other);
            }
        }

        side.Border = next;
    }

    /// <summary>Walks forward along nodes whose distances from both ends add up to the length.</summary>
    private IEnumerable<PathValue> Walks(Side forward, Side backward, long from, long to, long length)
    {
        var reach = Complete(forward, backward, length);
        var nodes = new List<long> { from };
        var relationships = new List<long>();
        var steps = new Stack<IEnumerator<(long Relationship, long Other)>>();
        steps.Push(StepsFrom(from, direction).GetEnumerator());
        while (steps.Count > 0)
        {
            execution.CheckCancelled();
            if (!steps.Peek().MoveNext())
            {
                steps.Pop();
                if (relationships.Count == 0) break;
                nodes.RemoveAt(nodes.Count - 1);
                relationships.RemoveAt(relationships.Count - 1);
                continue;
            }

            var (relationship, other) = steps.Peek().Current;
            if (!reach.TryGetValue(other, out var left) || left != length - relationships.Count - 1) continue;
            if (other == to)
            {
                yield return new PathValue([.. nodes, other], [.. relationships, relationship]);
                continue;
            }

            nodes.Add(other);
            relationships.Add(relationship);
            steps.Push(StepsFrom(other, direction).GetEnumerator());
        }
    }

    /// <summary>The distance to the end for every node on a shortest path: known from the end's side, carried on through the other.</summary>
    private Dictionary<long, long> Complete(Side forward, Side backward, long length)
    {
        var reach = new Dictionary<long, long>(backward.Distance);
        var border = backward.Distance.Where(pair => pair.Value == backward.Depth).Select(pair => pair.Key).ToList();
        for (var left = backward.Depth + 1; left <= length; left++)
        {
            var next = new List<long>();
            foreach (var node in border)
            {
                foreach (var (_, other) in StepsFrom(node, Reverse(direction)))
                {
                    if (!forward.Distance.TryGetValue(other, out var done) || done != length - left || !reach.TryAdd(other, left)) continue;
                    next.Add(other);
                }
            }

            border = next;
        }

        return reach;
    }

    private List<(long Relationship, long Other)> StepsFrom(long node, Direction towards)
    {
        var steps = new List<(long, long)>();
        var cursor = Walk.From(execution.Graph, node, towards, types);
        while (cursor.MoveNext())
        {
            execution.CheckCancelled();
            execution.Accesses++;
            if (allowed(cursor.Relationship)) steps.Add((cursor.Relationship, cursor.Other));
        }

        return steps;
    }

    private static Direction Reverse(Direction direction) => direction switch
    {
        Direction.Outgoing => Direction.Incoming,
        Direction.Incoming => Direction.Outgoing,
        _ => Direction.Both,
    };

    private sealed class Side(long start)
    {
        public Dictionary<long, long> Distance { get; } = new() { [start] = 0 };

        public List<long> Border { get; set; } = [start];

        public long Depth { get; set; }
    }
}
