using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Pages;

/// <summary>Fills a property block slot by slot, without room to spare.</summary>
internal sealed class PropertyBlockBuilder
{
    private readonly int[] _offsets = new int[PageLayout.Slots + 1];
    private readonly List<int> _keys = [];
    private readonly List<Value> _values = [];
    private int _slot;

    /// <summary>Adds the next property of the slot; keys come ascending.</summary>
    public void Add(int key, Value value)
    {
        _keys.Add(key);
        _values.Add(value);
    }

    public void EndSlot() => _offsets[++_slot] = _keys.Count;

    /// <summary>The block; null where nothing was added.</summary>
    public PropertyBlock? Build(object owner) => _keys.Count == 0 ? null : new PropertyBlock(owner, _offsets, [.. _keys], [.. _values]);
}
