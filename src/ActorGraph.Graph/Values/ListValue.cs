using System.Collections;

namespace ActorGraph.Graph.Values;

/// <summary>An immutable list. The array given to the constructor belongs to the list from then on.</summary>
public sealed class ListValue(Value[] items) : HeapValue, IReadOnlyList<Value>
{
    /// <summary>The list without items.</summary>
    public static readonly ListValue Empty = new([]);

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.List;

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public Value this[int index] => items[index];

    /// <summary>The items, in order.</summary>
    public ReadOnlySpan<Value> Items => items;

    /// <inheritdoc/>
    public override long EstimatedBytes
    {
        get
        {
            var bytes = 48 + 16L * items.Length;
            foreach (var item in items)
                bytes += item.EstimatedHeapBytes;
            return bytes;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Value> GetEnumerator() => ((IEnumerable<Value>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
