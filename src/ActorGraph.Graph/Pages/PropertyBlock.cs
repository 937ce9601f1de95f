using System.Numerics;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Pages;

/// <summary>
/// The properties of one page's elements, packed: the entries of slot <c>i</c> stand at <c>[offsets[i], offsets[i + 1])</c> of
/// two parallel arrays, in ascending order of key.
/// </summary>
internal sealed class PropertyBlock : IOwnedPage<PropertyBlock>
{
    private readonly int[] _offsets;
    private int[] _keys;
    private Value[] _values;

    public PropertyBlock(object owner) : this(owner, new int[PageLayout.Slots + 1], [], [])
    {
    }

    public PropertyBlock(object owner, int[] offsets, int[] keys, Value[] values)
    {
        Owner = owner;
        _offsets = offsets;
        _keys = keys;
        _values = values;
    }

    public object Owner { get; }

    private int Total => _offsets[PageLayout.Slots];

    public PropertyBlock CloneFor(object owner)
    {
        var room = Total + 4;
        var keys = new int[room];
        var values = new Value[room];
        Array.Copy(_keys, keys, Total);
        Array.Copy(_values, values, Total);
        return new PropertyBlock(owner, (int[])_offsets.Clone(), keys, values);
    }

    public ReadOnlySpan<int> Keys(int slot) => _keys.AsSpan(_offsets[slot], _offsets[slot + 1] - _offsets[slot]);

    public ReadOnlySpan<Value> Values(int slot) => _values.AsSpan(_offsets[slot], _offsets[slot + 1] - _offsets[slot]);

    public Value Get(int slot, int key)
    {
        var start = _offsets[slot];
        var position = _keys.AsSpan(start, _offsets[slot + 1] - start).IndexOf(key);
        return position < 0 ? Value.Null : _values[start + position];
    }

    /// <summary>Puts a value under a key; NULL takes the entry out. The caller must own the block.</summary>
    public void Set(int slot, int key, Value value)
    {
        var position = _offsets[slot];
        var end = _offsets[slot + 1];
        while (position < end && _keys[position] < key)
            position++;
        var present = position < end && _keys[position] == key;
        if (present && !value.IsNull)
            _values[position] = value;
        else if (present)
            Shift(slot, position, -1);
        else if (!value.IsNull)
        {
            Shift(slot, position, 1);
            _keys[position] = key;
            _values[position] = value;
        }
    }

    /// <summary>Takes all entries of a slot out.</summary>
    public void Clear(int slot)
    {
        var count = _offsets[slot + 1] - _offsets[slot];
        if (count > 0)
            Shift(slot, _offsets[slot], -count);
    }

    private void Shift(int slot, int position, int by)
    {
        var total = Total;
        if (total + by > _keys.Length)
        {
            var room = (int)Math.Min(Math.Max(16, BitOperations.RoundUpToPowerOf2((uint)(total + by))), (uint)(total + by + total / 2 + 8));
            Array.Resize(ref _keys, room);
            Array.Resize(ref _values, room);
        }

        var from = by < 0 ? position - by : position;
        Array.Copy(_keys, from, _keys, from + by, total - from);
        Array.Copy(_values, from, _values, from + by, total - from);
        if (by < 0)
            Array.Clear(_values, total + by, -by);
        for (var i = slot + 1; i <= PageLayout.Slots; i++)
            _offsets[i] += by;
    }
}
