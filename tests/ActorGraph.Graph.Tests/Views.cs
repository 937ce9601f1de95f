namespace ActorGraph.Graph.Tests;

/// <summary>What cursors yield, as lists.</summary>
internal static class Views
{
    public static List<long> RelationshipsAt(this GraphView view, long node, Direction direction) => Drain(view.Expand(node, direction));

    public static List<long> RelationshipsAt(this GraphView view, long node, Direction direction, int type) =>
        Drain(view.Expand(node, direction, type));

    public static List<long> RelationshipsAt(this GraphView view, long node, Direction direction, int[] types) =>
        Drain(view.Expand(node, direction, types));

    public static List<long> All(this NodeCursor cursor)
    {
        var nodes = new List<long>();
        while (cursor.MoveNext())
            nodes.Add(cursor.Node);
        return nodes;
    }

    public static List<long> All(this RelationshipScan scan)
    {
        var relationships = new List<long>();
        while (scan.MoveNext())
            relationships.Add(scan.Relationship);
        return relationships;
    }

    private static List<long> Drain(RelationshipCursor cursor)
    {
        var relationships = new List<long>();
        while (cursor.MoveNext())
            relationships.Add(cursor.Relationship);
        return relationships;
    }
}
