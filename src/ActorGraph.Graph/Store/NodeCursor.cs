using ActorGraph.Graph.Bitmaps;

namespace ActorGraph.Graph;

/// <summary>Walks nodes by ascending id, without allocation.</summary>
public struct NodeCursor
{
    private BitmapCursor _ids;

    internal NodeCursor(Bitmap? nodes) => _ids = new BitmapCursor(nodes);

    /// <summary>The node arrived at.</summary>
    public readonly long Node => _ids.Current;

    /// <summary>Goes to the next node; false at the end.</summary>
    public bool MoveNext() => _ids.MoveNext();

    /// <summary>Fills <paramref name="batch"/> with the next nodes and returns how many; 0 at the end.</summary>
    public int NextBatch(Span<long> batch) => _ids.NextBatch(batch);
}
