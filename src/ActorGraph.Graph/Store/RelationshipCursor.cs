using ActorGraph.Graph.Adjacency;
using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Trees;

namespace ActorGraph.Graph;

/// <summary>
/// Walks the relationships at one node, without allocation: outgoing before incoming, then by type, then by ascending id. Where
/// both directions are asked for, a relationship from the node to itself is met once.
/// </summary>
public struct RelationshipCursor
{
    private readonly GraphView _view;
    private readonly int[]? _types;
    private readonly int _node;
    private readonly int _type;
    private readonly Direction _direction;

    private AdjacencyEntry[] _run = [];
    private int _position = -1;
    private int _end;
    private TreeCursor<AdjacencyEntry> _hub;
    private AdjacencyPage? _page;
    private int _nextType;
    private Phase _phase;
    private bool _skipLoops;

    internal RelationshipCursor(GraphView view, long node, Direction direction, int type, int[]? types)
    {
        _view = view;
        _node = (int)node;
        _type = type;
        _types = types;
        _direction = direction;
        _phase = (ulong)node >= (ulong)view.NodeBound ? Phase.Done : Phase.Start;
    }

    /// <summary>The relationship arrived at.</summary>
    public readonly long Relationship => _run[_position].Relationship;

    /// <summary>The node at its other end.</summary>
    public readonly long Other => _run[_position].Other;

    /// <summary>Its type.</summary>
    public readonly int Type => _run[_position].Type;

    /// <summary>Goes to the next relationship; false at the end.</summary>
    public bool MoveNext()
    {
        do
        {
            if (++_position >= _end && !NextRun())
                return false;
        }
        while (_skipLoops && _run[_position].Other == _node);
        return true;
    }

    private bool NextRun()
    {
        while (true)
        {
            if (_hub.Remaining > 0 && _hub.NextRun())
                return Take(_hub.Run, _hub.RunStart, _hub.RunEnd);
            if (_page is null || !NextTypeOf(out var type))
            {
                if (!NextDirection())
                    return false;
                continue;
            }

            var slot = _node & PageLayout.SlotMask;
            if (_page.HubAt(slot) is { } hub)
            {
                var (first, last) = hub.RanksOf(type);
                _hub = hub.Entries.Range(first, last);
                continue;
            }

            var entries = _page.Packed(slot, type, out var from, out var to);
            if (from < to)
                return Take(entries, from, to);
        }
    }

    private bool Take(AdjacencyEntry[] run, int from, int to)
    {
        _run = run;
        _position = from;
        _end = to;
        return true;
    }

    /// <summary>The next type to look for at the page; −1, once, stands for all.</summary>
    private bool NextTypeOf(out int type)
    {
        type = _type;
        if (_types is null)
            return _nextType++ == 0;
        while (_nextType < _types.Length)
        {
            type = _types[_nextType++];
            if (type >= 0)
                return true;
        }

        return false;
    }

    private bool NextDirection()
    {
        _phase = _phase switch
        {
            Phase.Start when _direction != Direction.Incoming => Phase.Outgoing,
            Phase.Start => Phase.Incoming,
            Phase.Outgoing when _direction == Direction.Both => Phase.Incoming,
            _ => Phase.Done,
        };
        if (_phase == Phase.Done)
        {
            _page = null;
            _position = _end = 0;
            return false;
        }

        var pages = _phase == Phase.Outgoing ? _view.OutgoingMap.Pages : _view.IncomingMap.Pages;
        _page = pages[_node >> PageLayout.SlotBits];
        _nextType = 0;
        _skipLoops = _phase == Phase.Incoming && _direction == Direction.Both;
        return true;
    }

    private enum Phase : byte
    {
        Start,
        Outgoing,
        Incoming,
        Done,
    }
}
