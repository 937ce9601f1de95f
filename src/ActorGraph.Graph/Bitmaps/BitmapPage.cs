using ActorGraph.Graph.Pages;

namespace ActorGraph.Graph.Bitmaps;

/// <summary>4,096 bits of a bitmap.</summary>
internal sealed class BitmapPage(object owner, ulong[] words) : IOwnedPage<BitmapPage>
{
    public const int Words = 64;

    public readonly ulong[] Bits = words;

    public object Owner { get; } = owner;

    public BitmapPage CloneFor(object owner) => new(owner, (ulong[])Bits.Clone());
}
