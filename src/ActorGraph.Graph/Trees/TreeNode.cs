namespace ActorGraph.Graph.Trees;

/// <summary>A leaf or an inner node of a <see cref="BPlusTree{T, TOrder}"/>.</summary>
internal abstract class TreeNode<T>(object owner)
{
    public const int LeafCapacity = 128;
    public const int InnerCapacity = 64;

    public readonly object Owner = owner;

    /// <summary>How many items (in a leaf) or children (in an inner node) are used.</summary>
    public int Count;

    /// <summary>How many entries stand in and below this node.</summary>
    public abstract int Entries { get; }

    /// <summary>An entry that no entry of this node precedes, and that follows all of the sibling before.</summary>
    public abstract ref readonly T Lowest { get; }

    public abstract TreeNode<T> CloneFor(object owner);
}

/// <summary>Up to 128 entries in order.</summary>
internal sealed class TreeLeaf<T>(object owner, T[] items) : TreeNode<T>(owner)
{
    public T[] Items = items;

    public override int Entries => Count;

    public override ref readonly T Lowest => ref Items[0];

    public override TreeNode<T> CloneFor(object owner)
    {
        var items = new T[Math.Min(LeafCapacity, Count + 2)];
        Array.Copy(Items, items, Count);
        return new TreeLeaf<T>(owner, items) { Count = Count };
    }

    public void Insert(int position, in T item)
    {
        if (Count == Items.Length)
            Array.Resize(ref Items, Math.Min(LeafCapacity, Math.Max(4, Count * 2)));
        Array.Copy(Items, position, Items, position + 1, Count - position);
        Items[position] = item;
        Count++;
    }

    public void RemoveAt(int position)
    {
        Count--;
        Array.Copy(Items, position + 1, Items, position, Count - position);
        Items[Count] = default!;
    }

    /// <summary>Moves the upper part into a new leaf; a leaf that grows at its end is left full, since it will go on so.</summary>
    public TreeLeaf<T> Split(int insertAt)
    {
        var keep = insertAt == Count ? Count : Count / 2;
        var right = new TreeLeaf<T>(Owner, new T[Math.Max(4, (Count - keep) * 2)]);
        Array.Copy(Items, keep, right.Items, 0, Count - keep);
        right.Count = Count - keep;
        Array.Clear(Items, keep, Count - keep);
        Count = keep;
        return right;
    }

    public void Append(TreeLeaf<T> next)
    {
        if (Items.Length < Count + next.Count)
            Array.Resize(ref Items, LeafCapacity);
        Array.Copy(next.Items, 0, Items, Count, next.Count);
        Count += next.Count;
    }
}

/// <summary>Up to 64 children with a lower bound and a number of entries for each.</summary>
internal sealed class TreeInner<T>(object owner, T[] bounds, TreeNode<T>[] children, int[] sizes) : TreeNode<T>(owner)
{
    public readonly T[] Bounds = bounds;
    public readonly TreeNode<T>[] Children = children;
    public readonly int[] Sizes = sizes;

    public TreeInner(object owner) : this(owner, new T[InnerCapacity], new TreeNode<T>[InnerCapacity], new int[InnerCapacity])
    {
    }

    public override int Entries
    {
        get
        {
            var sum = 0;
            for (var i = 0; i < Count; i++)
                sum += Sizes[i];
            return sum;
        }
    }

    public override ref readonly T Lowest => ref Bounds[0];

    public override TreeNode<T> CloneFor(object owner) =>
        new TreeInner<T>(owner, (T[])Bounds.Clone(), (TreeNode<T>[])Children.Clone(), (int[])Sizes.Clone()) { Count = Count };

    public void Insert(int position, in T bound, TreeNode<T> child)
    {
        Array.Copy(Bounds, position, Bounds, position + 1, Count - position);
        Array.Copy(Children, position, Children, position + 1, Count - position);
        Array.Copy(Sizes, position, Sizes, position + 1, Count - position);
        Bounds[position] = bound;
        Children[position] = child;
        Sizes[position] = child.Entries;
        Count++;
    }

    public void RemoveAt(int position)
    {
        Count--;
        Array.Copy(Bounds, position + 1, Bounds, position, Count - position);
        Array.Copy(Children, position + 1, Children, position, Count - position);
        Array.Copy(Sizes, position + 1, Sizes, position, Count - position);
        Bounds[Count] = default!;
        Children[Count] = null!;
    }

    public TreeInner<T> Split(int insertAt)
    {
        var keep = insertAt == Count ? Count - 1 : Count / 2;
        var right = new TreeInner<T>(Owner);
        for (var i = keep; i < Count; i++)
            right.Insert(i - keep, Bounds[i], Children[i]);
        Array.Clear(Bounds, keep, Count - keep);
        Array.Clear(Children, keep, Count - keep);
        Count = keep;
        return right;
    }
}
