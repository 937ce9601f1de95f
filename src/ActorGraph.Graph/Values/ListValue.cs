using System.Collections;

namespace ActorGraph.Graph.Values;

/// <summary>An immutable list.</summary>
public sealed class ListValue : HeapValue, IReadOnlyList<Value>
{
    private readonly Value[] _items;

    /// <summary>The list without items.</summary>
    public static readonly ListValue Empty = new([]);

    /// <summary>A list of <paramref name="items"/>; the array belongs to the list from then on.</summary>
    /// <exception cref="ValueNestingException">Lists and maps would be nested too deep.</exception>
    public ListValue(Value[] items)
    {
        _items = items;
        Depth = 1;
        EstimatedBytes = 56 + 16L * items.Length;
        foreach (var item in items)
        {
            if (item.IsInline)
                continue;
            Depth = DepthAround(item, Depth);
            EstimatedBytes += item.EstimatedHeapBytes;
        }
    }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.List;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public Value this[int index] => _items[index];

    /// <summary>The items, in order.</summary>
    public ReadOnlySpan<Value> Items => _items;

    /// <inheritdoc/>
    public override int Depth { get; }

    /// <inheritdoc/>
    public override long EstimatedBytes { get; }

    /// <inheritdoc/>
    public IEnumerator<Value> GetEnumerator() => ((IEnumerable<Value>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
