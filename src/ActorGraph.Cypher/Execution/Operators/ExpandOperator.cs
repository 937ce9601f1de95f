using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>For each row, the relationships at a node with their other ends.</summary>
internal sealed class ExpandOperator(Operator input, int from, int relationship, int to, Direction direction, int types, int[] others)
    : UnaryOperator(input)
{
    private RelationshipCursor _cursor;
    private bool _inRow;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _inRow = false;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        var frame = execution.Frame;
        while (true)
        {
            while (_inRow && _cursor.MoveNext())
            {
                execution.CheckCancelled();
                execution.Accesses++;
                if (others.Length > 0 && Walk.IsTaken(frame, others, _cursor.Relationship)) continue;
                frame[relationship] = Value.Relationship(_cursor.Relationship);
                frame[to] = Value.Node(_cursor.Other);
                return true;
            }

            _inRow = false;
            if (!Input.MoveNext(execution)) return false;
            if (!frame[from].IsNode) continue;
            _cursor = Walk.From(execution.Graph, frame[from].AsNode(), direction, execution.Names.Types(types));
            _inRow = true;
        }
    }
}

/// <summary>For each row, the relationships between two nodes that are both known. Looks from the end that has fewer.</summary>
internal sealed class ExpandIntoOperator(Operator input, int from, int relationship, int to, Direction direction, int types, int[] others)
    : UnaryOperator(input)
{
    private RelationshipCursor _cursor;
    private long _wanted;
    private bool _inRow;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _inRow = false;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        var frame = execution.Frame;
        while (true)
        {
            while (_inRow && _cursor.MoveNext())
            {
                execution.CheckCancelled();
                execution.Accesses++;
                if (_cursor.Other != _wanted || Walk.IsTaken(frame, others, _cursor.Relationship)) continue;
                frame[relationship] = Value.Relationship(_cursor.Relationship);
                return true;
            }

            _inRow = false;
            if (!Input.MoveNext(execution)) return false;
            if (!frame[from].IsNode || !frame[to].IsNode) continue;
            Start(execution.Graph, frame[from].AsNode(), frame[to].AsNode(), execution.Names.Types(types));
            _inRow = true;
        }
    }

    private void Start(GraphView graph, long left, long right, int[]? wanted)
    {
        var type = wanted is [var only] ? only : -1;
        var reversed = direction switch
        {
            Direction.Outgoing => Direction.Incoming,
            Direction.Incoming => Direction.Outgoing,
            _ => Direction.Both,
        };
        if (type != -1 || wanted is null)
        {
            if (graph.NodeExists(left) && graph.NodeExists(right) && graph.Degree(right, reversed, type) < graph.Degree(left, direction, type))
            {
                _cursor = Walk.From(graph, right, reversed, wanted);
                _wanted = left;
                return;
            }
        }

        _cursor = Walk.From(graph, left, direction, wanted);
        _wanted = right;
    }
}
