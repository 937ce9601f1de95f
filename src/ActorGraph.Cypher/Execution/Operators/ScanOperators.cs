using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>All nodes.</summary>
internal sealed class AllNodesScanOperator(int node) : Operator
{
    private NodeCursor _cursor;

    public override void Open(QueryExecution execution) => _cursor = execution.Graph.Nodes();

    public override bool MoveNext(QueryExecution execution)
    {
        execution.CheckCancelled();
        if (!_cursor.MoveNext()) return false;
        execution.Frame[node] = Value.Node(_cursor.Node);
        return true;
    }
}

/// <summary>The nodes that carry a label.</summary>
internal sealed class LabelScanOperator(int node, int label) : Operator
{
    private NodeCursor _cursor;

    public override void Open(QueryExecution execution) => _cursor = execution.Graph.NodesWithLabel(execution.Names.Label(label));

    public override bool MoveNext(QueryExecution execution)
    {
        execution.CheckCancelled();
        if (!_cursor.MoveNext()) return false;
        execution.Frame[node] = Value.Node(_cursor.Node);
        return true;
    }
}

/// <summary>The nodes of given ids; an id that no node has is passed over, and so is one that was given before.</summary>
internal sealed class NodeByIdOperator(int node, Evaluator ids, bool isList, bool isElementId) : Operator
{
    private Value[] _ids = [];
    private int _next;
    private HashSet<long>? _seen;

    public override void Open(QueryExecution execution)
    {
        var value = ids(execution);
        _ids = isList ? value.IsList ? value.AsList().Items.ToArray() : [] : [value];
        _next = 0;
        _seen = _ids.Length > 1 ? [] : null;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        while (_next < _ids.Length)
        {
            execution.CheckCancelled();
            var id = IdOf(execution, _ids[_next++]);
            if (id < 0 || !execution.Graph.NodeExists(id) || _seen?.Add(id) == false) continue;
            execution.Frame[node] = Value.Node(id);
            return true;
        }

        return false;
    }

    private long IdOf(QueryExecution execution, Value value)
    {
        if (isElementId)
            return value.IsString
                && ElementIds.TryParse(value.AsString(), execution.Source.Database.Store.StoreId, out var kind, out var id)
                && kind == EntityKind.Node ? id : -1;
        if (value.IsInteger) return value.AsInteger();
        return value.IsFloat && Math.Floor(value.AsFloat()) == value.AsFloat() && Math.Abs(value.AsFloat()) < 1e15 ? (long)value.AsFloat() : -1;
    }
}
