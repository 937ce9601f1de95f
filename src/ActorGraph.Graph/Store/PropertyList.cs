using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph;

/// <summary>The properties of one node or relationship, in ascending order of key, read where the store keeps them.</summary>
public readonly ref struct PropertyList
{
    private readonly ReadOnlySpan<int> _keys;
    private readonly ReadOnlySpan<Value> _values;

    internal PropertyList(PropertyBlock? block, int slot)
    {
        if (block is null)
            return;
        _keys = block.Keys(slot);
        _values = block.Values(slot);
    }

    /// <summary>How many properties there are.</summary>
    public int Count => _keys.Length;

    /// <summary>The keys.</summary>
    public ReadOnlySpan<int> Keys => _keys;

    /// <summary>The values, in the order of <see cref="Keys"/>.</summary>
    public ReadOnlySpan<Value> Values => _values;

    /// <summary>The key of a property.</summary>
    public int Key(int index) => _keys[index];

    /// <summary>The value of a property; never NULL.</summary>
    public Value Value(int index) => _values[index];
}
