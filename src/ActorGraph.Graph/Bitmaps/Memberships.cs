using ActorGraph.Graph.Pages;

namespace ActorGraph.Graph.Bitmaps;

/// <summary>
/// Which ids exist at all, and which carry each label (or are of each type): one bitmap per token, so that a scan by label
/// touches 64 nodes with one word.
/// </summary>
internal struct Memberships
{
    private const int Everything = 0;
    private PagedArray<Bitmap> _bitmaps;

    /// <summary>All ids that exist; null where there has never been one.</summary>
    public readonly Bitmap? All => _bitmaps[Everything];

    /// <summary>The ids that carry the token; null where there has never been one.</summary>
    public readonly Bitmap? Of(int token) => token < 0 ? null : _bitmaps[token + 1];

    public void Create(long id, object owner) => Writable(Everything, owner).Add(id);

    public void Delete(long id, object owner) => Writable(Everything, owner).Remove(id);

    public void Add(int token, long id, object owner) => Writable(token + 1, owner).Add(id);

    public void Remove(int token, long id, object owner) => Writable(token + 1, owner).Remove(id);

    private Bitmap Writable(int place, object owner)
    {
        var bitmap = _bitmaps.Writable(place, owner);
        if (bitmap is null)
            _bitmaps.Set(place, bitmap = new Bitmap(owner), owner);
        return bitmap;
    }
}
