using System.Runtime.CompilerServices;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Pages;

/// <summary>What pages of nodes and pages of relationships share: which slots exist, and their properties.</summary>
internal abstract class ElementPage(object owner)
{
    public object Owner { get; } = owner;

    /// <summary>One bit for each slot that holds an element.</summary>
    public ulong Alive;

    /// <summary>The properties; null where no element of the page has any.</summary>
    public PropertyBlock? Properties;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int slot) => (Alive >> slot & 1) != 0;

    public Value Property(int slot, int key) => Properties is { } block ? block.Get(slot, key) : Value.Null;

    public void SetProperty(int slot, int key, Value value) => WritableProperties().Set(slot, key, value);

    public void ClearProperties(int slot)
    {
        if (Properties is { } block && block.Keys(slot).Length > 0)
            WritableProperties().Clear(slot);
    }

    private PropertyBlock WritableProperties()
    {
        if (Properties is null)
            Properties = new PropertyBlock(Owner);
        else if (!ReferenceEquals(Properties.Owner, Owner))
            Properties = Properties.CloneFor(Owner);
        return Properties;
    }
}
