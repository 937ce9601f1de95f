using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ActorGraph.Graph.Trees;

/// <summary>
/// A persistent, ordered set of entries. Copying the struct is a snapshot; a write copies the nodes on one way from the root,
/// once per owner. Inner nodes know how many entries stand below each child, so that ranks and counts of ranges cost a descent.
/// </summary>
internal struct BPlusTree<T, TOrder> where TOrder : ITreeOrder<T>
{
    private TreeNode<T>? _root;

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>A tree of entries that are already in order and distinct.</summary>
    public static BPlusTree<T, TOrder> Build(ReadOnlySpan<T> ordered, object owner)
    {
        var tree = new BPlusTree<T, TOrder> { Count = ordered.Length };
        if (ordered.IsEmpty)
            return tree;
        const int Fill = TreeNode<T>.LeafCapacity * 3 / 4;
        var level = new List<TreeNode<T>>(ordered.Length / Fill + 1);
        for (var from = 0; from < ordered.Length; from += Fill)
        {
            var items = ordered.Slice(from, Math.Min(Fill, ordered.Length - from)).ToArray();
            level.Add(new TreeLeaf<T>(owner, items) { Count = items.Length });
        }

        while (level.Count > 1)
            level = BuildLevel(level, owner);
        tree._root = level[0];
        return tree;
    }

    /// <summary>Puts an entry in. False, and nothing changes, where an equal one is there.</summary>
    public bool Add(in T entry, object owner) => Insert(entry, replace: false, owner);

    /// <summary>Puts an entry in, in the place of an equal one where there is one.</summary>
    public void Put(in T entry, object owner) => Insert(entry, replace: true, owner);

    /// <summary>Takes the equal entry out. False where there is none.</summary>
    public bool Remove(in T entry, object owner)
    {
        if (!TryFind(entry, out _))
            return false;
        _root = RemoveBelow(Own(_root!, owner), entry, owner);
        while (_root is TreeInner<T> { Count: 1 } inner)
            _root = inner.Children[0];
        Count--;
        if (Count == 0)
            _root = null;
        return true;
    }

    /// <summary>The entry that is equal to <paramref name="probe"/>, with whatever it carries beside what is compared.</summary>
    public readonly bool TryFind(in T probe, [MaybeNullWhen(false)] out T found)
    {
        var node = _root;
        while (node is TreeInner<T> inner)
            node = inner.Children[ChildFor(inner, probe)];
        if (node is TreeLeaf<T> leaf)
        {
            var position = LowerBound(leaf, probe);
            if (position < leaf.Count && TOrder.Compare(leaf.Items[position], probe) == 0)
            {
                found = leaf.Items[position];
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>How many entries stand before the position.</summary>
    public readonly int Rank<TPosition>(in TPosition position) where TPosition : ITreePosition<T>
    {
        var rank = 0;
        var node = _root;
        while (node is TreeInner<T> inner)
        {
            var low = 1;
            var high = inner.Count;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (position.IsAfter(inner.Bounds[middle]))
                    low = middle + 1;
                else
                    high = middle;
            }

            for (var i = 0; i < low - 1; i++)
                rank += inner.Sizes[i];
            node = inner.Children[low - 1];
        }

        if (node is not TreeLeaf<T> leaf)
            return rank;
        var from = 0;
        var to = leaf.Count;
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (position.IsAfter(leaf.Items[middle]))
                from = middle + 1;
            else
                to = middle;
        }

        return rank + from;
    }

    /// <summary>The entries of ranks <paramref name="from"/> to <paramref name="to"/>, the latter not included.</summary>
    public readonly TreeCursor<T> Range(int from, int to) => new(_root, from, to);

    /// <summary>All entries in order.</summary>
    public readonly TreeCursor<T> All() => new(_root, 0, Count);

    private static List<TreeNode<T>> BuildLevel(List<TreeNode<T>> children, object owner)
    {
        const int Fill = TreeNode<T>.InnerCapacity * 3 / 4;
        var level = new List<TreeNode<T>>(children.Count / Fill + 1);
        for (var i = 0; i < children.Count; i++)
        {
            if (i % Fill == 0)
                level.Add(new TreeInner<T>(owner));
            var inner = (TreeInner<T>)level[^1];
            inner.Insert(inner.Count, children[i].Lowest, children[i]);
        }

        return level;
    }

    private bool Insert(in T entry, bool replace, object owner)
    {
        if (_root is null)
        {
            var leaf = new TreeLeaf<T>(owner, new T[2]);
            leaf.Insert(0, entry);
            _root = leaf;
            Count = 1;
            return true;
        }

        if (!replace && TryFind(entry, out _))
            return false;
        var root = Own(_root, owner);
        var added = InsertBelow(root, entry, owner, out var split);
        if (split is not null)
        {
            var above = new TreeInner<T>(owner);
            above.Insert(0, root.Lowest, root);
            above.Insert(1, split.Lowest, split);
            root = above;
        }

        _root = root;
        if (added)
            Count++;
        return added;
    }

    private static bool InsertBelow(TreeNode<T> node, in T entry, object owner, out TreeNode<T>? split)
    {
        split = null;
        if (node is TreeLeaf<T> leaf)
        {
            var position = LowerBound(leaf, entry);
            if (position < leaf.Count && TOrder.Compare(leaf.Items[position], entry) == 0)
            {
                leaf.Items[position] = entry;
                return false;
            }

            if (leaf.Count < TreeNode<T>.LeafCapacity)
            {
                leaf.Insert(position, entry);
                return true;
            }

            var right = leaf.Split(position);
            if (position >= leaf.Count)
                right.Insert(position - leaf.Count, entry);
            else
                leaf.Insert(position, entry);
            split = right;
            return true;
        }

        var inner = (TreeInner<T>)node;
        var at = ChildFor(inner, entry);
        var child = inner.Children[at] = Own(inner.Children[at], owner);
        if (at == 0 && TOrder.Compare(entry, inner.Bounds[0]) < 0)
            inner.Bounds[0] = entry;
        var added = InsertBelow(child, entry, owner, out var childSplit);
        inner.Sizes[at] = childSplit is null ? inner.Sizes[at] + (added ? 1 : 0) : child.Entries;
        if (childSplit is null)
            return added;
        var place = at + 1;
        if (inner.Count == TreeNode<T>.InnerCapacity)
        {
            var right = inner.Split(place);
            split = right;
            if (place > inner.Count)
            {
                right.Insert(place - inner.Count, childSplit.Lowest, childSplit);
                return added;
            }
        }

        inner.Insert(place, childSplit.Lowest, childSplit);
        return added;
    }

    private static TreeNode<T> RemoveBelow(TreeNode<T> node, in T entry, object owner)
    {
        if (node is TreeLeaf<T> leaf)
        {
            leaf.RemoveAt(LowerBound(leaf, entry));
            return leaf;
        }

        var inner = (TreeInner<T>)node;
        var at = ChildFor(inner, entry);
        var child = inner.Children[at] = RemoveBelow(Own(inner.Children[at], owner), entry, owner);
        inner.Sizes[at]--;
        if (child.Count == 0)
            inner.RemoveAt(at);
        else if (child is TreeLeaf<T> { Count: < TreeNode<T>.LeafCapacity / 4 })
            MergeLeaf(inner, at, owner);
        return inner;
    }

    /// <summary>Joins a leaf that has become small with a neighbour that has room for it.</summary>
    private static void MergeLeaf(TreeInner<T> inner, int at, object owner)
    {
        var left = at > 0 ? at - 1 : at;
        if (left + 1 >= inner.Count)
            return;
        if (inner.Children[left].Count + inner.Children[left + 1].Count > TreeNode<T>.LeafCapacity * 3 / 4)
            return;
        var joined = (TreeLeaf<T>)Own(inner.Children[left], owner);
        joined.Append((TreeLeaf<T>)inner.Children[left + 1]);
        inner.Children[left] = joined;
        inner.Sizes[left] = joined.Count;
        inner.RemoveAt(left + 1);
    }

    private static TreeNode<T> Own(TreeNode<T> node, object owner) => ReferenceEquals(node.Owner, owner) ? node : node.CloneFor(owner);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ChildFor(TreeInner<T> inner, in T entry)
    {
        var low = 1;
        var high = inner.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (TOrder.Compare(inner.Bounds[middle], entry) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private static int LowerBound(TreeLeaf<T> leaf, in T entry)
    {
        var low = 0;
        var high = leaf.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (TOrder.Compare(leaf.Items[middle], entry) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
