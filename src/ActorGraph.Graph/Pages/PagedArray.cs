using System.Runtime.CompilerServices;

namespace ActorGraph.Graph.Pages;

/// <summary>
/// A persistent array of pages in two levels: copying the struct is a snapshot, and a write copies the page, the chunk of
/// references that holds it, and the short spine of chunks, each once per transaction. A page that was never written is null.
/// </summary>
internal struct PagedArray<T> where T : class, IOwnedPage<T>
{
    private const int ChunkBits = 8;
    private const int ChunkSize = 1 << ChunkBits;
    private const int ChunkMask = ChunkSize - 1;

    private Chunk?[]? _spine;
    private object? _spineOwner;

    /// <summary>One more than the highest page number that may be present.</summary>
    public readonly int Length => (_spine?.Length ?? 0) << ChunkBits;

    /// <summary>The page of that number; null where there is none.</summary>
    public readonly T? this[int page]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var spine = _spine;
            var chunk = page >> ChunkBits;
            if (spine is null || (uint)chunk >= (uint)spine.Length)
                return null;
            return spine[chunk]?.Pages[page & ChunkMask];
        }
    }

    /// <summary>The page of that number if it is there and the owner may change it, after copying it when another made it.</summary>
    public T? Writable(int page, object owner)
    {
        var current = this[page];
        if (current is null || ReferenceEquals(current.Owner, owner))
            return current;
        var copy = current.CloneFor(owner);
        Set(page, copy, owner);
        return copy;
    }

    /// <summary>Puts a page in its place, or takes it out with null.</summary>
    public void Set(int page, T? value, object owner) => WritableChunk(page >> ChunkBits, owner).Pages[page & ChunkMask] = value;

    /// <summary>Whether no page of the chunk that holds <paramref name="page"/> differs from <paramref name="other"/>'s.</summary>
    public readonly bool SharesChunk(in PagedArray<T> other, int page) =>
        ReferenceEquals(ChunkAt(page >> ChunkBits), other.ChunkAt(page >> ChunkBits));

    /// <summary>The number of the first page in the chunk after the one that holds <paramref name="page"/>.</summary>
    public static int NextChunk(int page) => (page | ChunkMask) + 1;

    private readonly Chunk? ChunkAt(int chunk) => _spine is { } spine && chunk < spine.Length ? spine[chunk] : null;

    private Chunk WritableChunk(int index, object owner)
    {
        if (_spine is null || index >= _spine.Length)
        {
            Array.Resize(ref _spine, index + 1);
            _spineOwner = owner;
        }
        else if (!ReferenceEquals(_spineOwner, owner))
        {
            _spine = (Chunk?[])_spine.Clone();
            _spineOwner = owner;
        }

        var chunk = _spine[index];
        if (chunk is null)
            return _spine[index] = new Chunk(owner, new T?[ChunkSize]);
        if (ReferenceEquals(chunk.Owner, owner))
            return chunk;
        return _spine[index] = new Chunk(owner, (T?[])chunk.Pages.Clone());
    }

    private sealed class Chunk(object owner, T?[] pages)
    {
        public readonly object Owner = owner;
        public readonly T?[] Pages = pages;
    }
}
