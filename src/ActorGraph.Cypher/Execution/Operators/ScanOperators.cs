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
        execution.Accesses++;
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
        execution.Accesses++;
        execution.Frame[node] = Value.Node(_cursor.Node);
        return true;
    }
}
