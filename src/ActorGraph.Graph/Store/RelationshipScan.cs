using ActorGraph.Graph.Bitmaps;

namespace ActorGraph.Graph;

/// <summary>Walks relationships by ascending id, without allocation.</summary>
public struct RelationshipScan
{
    private BitmapCursor _ids;

    internal RelationshipScan(Bitmap? relationships) => _ids = new BitmapCursor(relationships);

    /// <summary>The relationship arrived at.</summary>
    public readonly long Relationship => _ids.Current;

    /// <summary>Goes to the next relationship; false at the end.</summary>
    public bool MoveNext() => _ids.MoveNext();

    /// <summary>Fills <paramref name="batch"/> with the next relationships and returns how many; 0 at the end.</summary>
    public int NextBatch(Span<long> batch) => _ids.NextBatch(batch);
}
