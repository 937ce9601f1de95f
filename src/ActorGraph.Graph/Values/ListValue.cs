using System.Collections;

namespace ActorGraph.Graph.Values;

/// <summary>
/// An immutable list. The integers of a range are not kept but computed, until <see cref="Items"/> asks for all of them at once; there
/// can be more of them than a list in memory can hold.
/// </summary>
public sealed class ListValue : HeapValue, IReadOnlyList<Value>
{
    private readonly long _start;
    private readonly long _step;
    private Value[]? _items;

    /// <summary>The list without items.</summary>
    public static readonly ListValue Empty = new([]);

    /// <summary>A list of <paramref name="items"/>; the array belongs to the list from then on.</summary>
    /// <exception cref="ValueNestingException">Lists and maps would be nested too deep.</exception>
    public ListValue(Value[] items)
    {
        _items = items;
        LongCount = items.Length;
        Depth = 1;
        EstimatedBytes = BytesOf(Count);
        foreach (var item in items)
        {
            if (item.IsInline)
                continue;
            Depth = DepthAround(item, Depth);
            EstimatedBytes = Sum(EstimatedBytes, item.EstimatedHeapBytes);
        }
    }

    private ListValue(long start, long step, long count)
    {
        _start = start;
        _step = step;
        LongCount = count;
        Depth = 1;
        EstimatedBytes = BytesOf(count);
    }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.List;

    /// <summary>How many items there are.</summary>
    public long LongCount { get; }

    /// <inheritdoc/>
    /// <exception cref="ListTooLongException">It is a range that no list in memory can hold.</exception>
    public int Count => LongCount <= Array.MaxLength ? (int)LongCount : throw new ListTooLongException(LongCount);

    /// <inheritdoc/>
    public Value this[int index] => _items is { } items ? items[index] : this[(long)index];

    /// <summary>The item at a place that may lie beyond what a list in memory can hold.</summary>
    public Value this[long index]
    {
        get
        {
            if (_items is { } items)
                return items[index];
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((ulong)index, (ulong)LongCount, nameof(index));
            return Value.Integer(_start + index * _step);
        }
    }

    /// <summary>The items, in order. Those of a range are made now; <see cref="EstimatedBytes"/> says what that takes.</summary>
    public ReadOnlySpan<Value> Items => _items ??= Expand();

    /// <inheritdoc/>
    public override int Depth { get; }

    /// <summary>Whether the items are computed, so that what <see cref="EstimatedBytes"/> says is not taken yet.</summary>
    public bool IsRange => _items is null;

    /// <inheritdoc/>
    public override long EstimatedBytes { get; }

    /// <summary>A list of integers at equal distances; none of them may overflow.</summary>
    public static ListValue Range(long start, long step, long count) => new(start, step, count);

    /// <summary>Some of the items.</summary>
    public ListValue Slice(int first, int count)
    {
        if (count == Count)
            return this;
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(Count - first), nameof(count));
        return _items is null ? Range(_start + first * _step, _step, count) : new ListValue(_items.AsSpan(first, count).ToArray());
    }

    /// <summary>The items in the opposite order.</summary>
    public ListValue Reversed()
    {
        // The step before the least integer is its own negative; such a range has two items at most.
        if (_items is null && _step != long.MinValue)
            return Range(_start + (Count - 1) * _step, -_step, Count);
        var reversed = Items.ToArray();
        Array.Reverse(reversed);
        return new ListValue(reversed);
    }

    /// <inheritdoc/>
    public IEnumerator<Value> GetEnumerator()
    {
        for (var i = 0L; i < LongCount; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static long BytesOf(long count) => count < long.MaxValue / 32 ? 56 + 16 * count : long.MaxValue;

    private Value[] Expand()
    {
        var items = new Value[Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = this[i];
        return items;
    }
}
