namespace ActorGraph.Cypher.Syntax;

/// <summary>Puts the operands of an associative operator into a tree of least height, so that a long chain of them is never deep.</summary>
internal static class BalancedTree
{
    /// <summary>Joins the operands in their order; there must be one at least.</summary>
    public static T Join<T>(IReadOnlyList<T> operands, Func<T, T, T> join) => Join(operands, 0, operands.Count, join);

    private static T Join<T>(IReadOnlyList<T> operands, int start, int end, Func<T, T, T> join)
    {
        if (end - start == 1) return operands[start];
        var middle = start + (end - start + 1) / 2;
        return join(Join(operands, start, middle, join), Join(operands, middle, end, join));
    }
}
