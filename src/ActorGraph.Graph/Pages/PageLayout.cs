namespace ActorGraph.Graph.Pages;

/// <summary>How ids map to pages: 64 elements a page, so that one machine word says which of them exist.</summary>
internal static class PageLayout
{
    public const int SlotBits = 6;
    public const int Slots = 1 << SlotBits;
    public const int SlotMask = Slots - 1;

    /// <summary>The highest number of nodes, and of relationships, that a store can hold in its life: ids are kept in 32 bits.</summary>
    public const long MaxElements = int.MaxValue - Slots;
}
