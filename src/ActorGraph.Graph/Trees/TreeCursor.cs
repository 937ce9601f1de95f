namespace ActorGraph.Graph.Trees;

/// <summary>Walks the entries between two ranks of a tree, a leaf at a time.</summary>
internal struct TreeCursor<T>(TreeNode<T>? root, int from, int to)
{
    private int _next = from;
    private int _position = -1;

    /// <summary>The leaf's items that the cursor stands in; from <see cref="RunStart"/> to <see cref="RunEnd"/> they are of the range.</summary>
    public T[] Run { get; private set; } = [];

    public int RunStart { get; private set; }

    public int RunEnd { get; private set; }

    public readonly ref readonly T Current => ref Run[_position];

    /// <summary>How many entries of the range lie in runs that <see cref="NextRun"/> has not come to.</summary>
    public readonly int Remaining => Math.Max(0, to - _next);

    public bool MoveNext()
    {
        if (++_position < RunEnd)
            return true;
        if (!NextRun())
            return false;
        _position = RunStart;
        return true;
    }

    /// <summary>Goes to the next leaf of the range.</summary>
    public bool NextRun()
    {
        if (_next >= to || root is null)
            return false;
        var node = root;
        var rank = _next;
        while (node is TreeInner<T> inner)
        {
            var child = 0;
            while (child < inner.Count - 1 && rank >= inner.Sizes[child])
                rank -= inner.Sizes[child++];
            node = inner.Children[child];
        }

        var leaf = (TreeLeaf<T>)node;
        Run = leaf.Items;
        RunStart = rank;
        RunEnd = Math.Min(leaf.Count, rank + (to - _next));
        _next += RunEnd - RunStart;
        return RunEnd > RunStart;
    }
}
