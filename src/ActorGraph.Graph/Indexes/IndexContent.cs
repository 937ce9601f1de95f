using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Indexes;

/// <summary>What an index holds. An element is shown to it as the values of the index's keys; one out of its scope has only NULLs.</summary>
internal abstract class IndexContent(object owner) : IOwnedPage<IndexContent>
{
    public object Owner { get; } = owner;

    public static IndexContent Create(IndexDefinition definition, object owner) => definition.Kind switch
    {
        IndexKind.Range => new RangeIndex(owner),
        IndexKind.Text => new TextIndex(owner),
        IndexKind.Point => new PointIndex(owner),
        _ => new FullTextIndex(owner, definition.KeyIds.Count),
    };

    public abstract IndexContent CloneFor(object owner);

    /// <summary>Brings the entries of an element from one state to another. The caller must own the content.</summary>
    public abstract void Update(long id, ReadOnlySpan<Value> before, ReadOnlySpan<Value> after);

    /// <summary>
    /// Takes many elements into an empty index, faster than one by one where that can be: their ids, and the values of all keys for
    /// one after the other. <paramref name="interrupt"/> is called now and then, and may throw to end the work.
    /// </summary>
    public virtual void Load(ReadOnlySpan<long> ids, ReadOnlySpan<Value> values, Action? interrupt)
    {
        if (ids.IsEmpty)
            return;
        var width = values.Length / ids.Length;
        var nothing = new Value[width];
        for (var i = 0; i < ids.Length; i++)
        {
            interrupt?.Invoke();
            Update(ids[i], nothing, values.Slice(i * width, width));
        }
    }
}
