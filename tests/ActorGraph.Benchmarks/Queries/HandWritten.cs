using ActorGraph.Benchmarks.Graphs;

namespace ActorGraph.Benchmarks.Queries;

/// <summary>The questions, answered as one would who had only these arrays and this question.</summary>
internal sealed class HandWritten
{
    private readonly SkewedGraph _graph;
    private readonly int[] _sortedDays;
    private readonly int[] _seenFrom;
    private readonly int[] _seenTo;
    private int _round;

    public HandWritten(SkewedGraph graph)
    {
        _graph = graph;
        _sortedDays = [.. graph.Day.Order()];
        _seenFrom = new int[graph.Nodes];
        _seenTo = new int[graph.Nodes];
    }

    /// <summary>The node whose degree is nearest to one that is wanted.</summary>
    public int NodeWithDegree(int degree) => Enumerable.Range(0, _graph.Nodes).MinBy(node => Math.Abs(_graph.Degree(node) - degree));

    /// <summary>A node from which so many walks of two steps go out, as nearly as there is one.</summary>
    public int NodeWithTwoHops(int walks) => Enumerable.Range(0, Math.Min(_graph.Nodes, 50_000)).MinBy(node => Math.Abs(TwoHops(node, int.MaxValue) - walks));

    public long NodeById(int n) => n < _graph.Nodes ? n : 0;

    public long TypesAround(int node)
    {
        var counts = new long[SkewedGraph.Types];
        foreach (var relationship in Leaving(node)) counts[_graph.Type[relationship]]++;
        foreach (var relationship in Entering(node))
        {
            if (_graph.Start[relationship] != node) counts[_graph.Type[relationship]]++;
        }

        return counts.Sum();
    }

    public long Neighbours(int node)
    {
        var sum = 0L;
        foreach (var relationship in Leaving(node)) sum += _graph.End[relationship];
        foreach (var relationship in Entering(node))
        {
            if (_graph.Start[relationship] != node) sum += _graph.Start[relationship];
        }

        return sum;
    }

    public long TwoHops(int node, int limit)
    {
        var rows = 0;
        foreach (var first in Leaving(node))
        {
            foreach (var second in Leaving(_graph.End[first]))
            {
                if (second != first && ++rows == limit) return rows;
            }
        }

        return rows;
    }

    public long Between(int from, int to)
    {
        var first = Array.BinarySearch(_sortedDays, from);
        if (first < 0) first = ~first;
        while (first > 0 && _sortedDays[first - 1] >= from) first--;
        var count = 0L;
        for (var i = first; i < _sortedDays.Length && _sortedDays[i] < to; i++) count++;
        return count;
    }

    /// <summary>Breadth first from both ends, the smaller frontier first.</summary>
    public long ShortestPath(int from, int to, int longest)
    {
        _round++;
        List<int> left = [from], right = [to];
        _seenFrom[from] = _round;
        _seenTo[to] = _round;
        for (var length = 1; length <= longest && left.Count > 0 && right.Count > 0; length++)
        {
            var ahead = left.Count <= right.Count;
            var (frontier, seen, other) = ahead ? (left, _seenFrom, _seenTo) : (right, _seenTo, _seenFrom);
            List<int> next = [];
            foreach (var node in frontier)
            {
                foreach (var relationship in Leaving(node))
                {
                    if (Reaches(_graph.End[relationship], seen, other, next)) return length;
                }

                foreach (var relationship in Entering(node))
                {
                    if (Reaches(_graph.Start[relationship], seen, other, next)) return length;
                }
            }

            if (ahead) left = next;
            else right = next;
        }

        return 0;
    }

    public long ThreeHops()
    {
        var counts = new long[10];
        for (var a = 0; a < _graph.Nodes; a++)
        {
            foreach (var first in Leaving(a))
            {
                if (_graph.Type[first] != 0) continue;
                foreach (var second in Leaving(_graph.End[first]))
                {
                    if (_graph.Type[second] != 1) continue;
                    foreach (var third in Leaving(_graph.End[second]))
                    {
                        if (_graph.Type[third] == 2) counts[_graph.End[third] % 10]++;
                    }
                }
            }
        }

        return counts.Sum();
    }

    public long Degrees()
    {
        var sum = 0L;
        for (var node = 0; node < _graph.Nodes; node++)
        {
            sum += Leaving(node).Length;
            foreach (var relationship in Entering(node))
            {
                if (_graph.Start[relationship] != node) sum++;
            }
        }

        return sum;
    }

    public long Triangles()
    {
        var count = 0L;
        for (var a = 0; a < _graph.Nodes; a++)
        {
            foreach (var first in Leaving(a))
            {
                if (_graph.Type[first] != 0) continue;
                foreach (var second in Leaving(_graph.End[first]))
                {
                    if (_graph.Type[second] != 1) continue;
                    foreach (var third in Leaving(_graph.End[second]))
                    {
                        if (_graph.Type[third] == 2 && _graph.End[third] == a) count++;
                    }
                }
            }
        }

        return count;
    }

    public long ScanNodes()
    {
        var count = 0L;
        for (var node = 0; node < _graph.Nodes; node++)
        {
            if (node % 7 == 3) count++;
        }

        return count;
    }

    public long ScanRelationships()
    {
        var count = 0L;
        for (var i = 0; i < _graph.Relationships; i++)
        {
            if (_graph.Type[i] == 1 && _graph.Start[i] < _graph.End[i]) count++;
        }

        return count;
    }

    private bool Reaches(int node, int[] seen, int[] other, List<int> next)
    {
        if (other[node] == _round) return true;
        if (seen[node] == _round) return false;
        seen[node] = _round;
        next.Add(node);
        return false;
    }

    private ReadOnlySpan<int> Leaving(int node) => _graph.Out.AsSpan(_graph.OutFirst[node], _graph.OutFirst[node + 1] - _graph.OutFirst[node]);

    private ReadOnlySpan<int> Entering(int node) => _graph.In.AsSpan(_graph.InFirst[node], _graph.InFirst[node + 1] - _graph.InFirst[node]);
}
