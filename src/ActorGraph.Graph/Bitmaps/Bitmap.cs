using System.Runtime.CompilerServices;
using ActorGraph.Graph.Pages;

namespace ActorGraph.Graph.Bitmaps;

/// <summary>A set of ids as a copy-on-write bitmap; pages without a member are not held.</summary>
internal sealed class Bitmap(object owner) : IOwnedPage<Bitmap>
{
    private const int WordBits = 6;
    private const int PageBits = 12;
    private PagedArray<BitmapPage> _pages;

    public object Owner { get; } = owner;

    /// <summary>How many ids are in the set.</summary>
    public long Count { get; private set; }

    /// <summary>One more than the highest word number that may hold a bit.</summary>
    public int WordBound => _pages.Length * BitmapPage.Words;

    public Bitmap CloneFor(object owner) => new(owner) { _pages = _pages, Count = Count };

    public bool Contains(long id)
    {
        var page = _pages[(int)(id >> PageBits)];
        return page is not null && (page.Bits[WordIn(id)] >> (int)(id & 63) & 1) != 0;
    }

    /// <summary>Puts an id in, if the set does not have it. The caller must own the bitmap.</summary>
    public void Add(long id)
    {
        var number = (int)(id >> PageBits);
        var page = _pages.Writable(number, Owner);
        if (page is null)
            _pages.Set(number, page = new BitmapPage(Owner, new ulong[BitmapPage.Words]), Owner);
        ref var word = ref page.Bits[WordIn(id)];
        var bit = 1UL << (int)(id & 63);
        if ((word & bit) != 0)
            return;
        word |= bit;
        Count++;
    }

    /// <summary>Takes an id out, if the set has it. The caller must own the bitmap.</summary>
    public void Remove(long id)
    {
        if (!Contains(id))
            return;
        var number = (int)(id >> PageBits);
        var page = _pages.Writable(number, Owner)!;
        page.Bits[WordIn(id)] &= ~(1UL << (int)(id & 63));
        Count--;
        if (!page.Bits.AsSpan().ContainsAnyExcept(0UL))
            _pages.Set(number, null, Owner);
    }

    /// <summary>The first word at or after <paramref name="number"/> that has a bit; 0 with the number past the end when there is none.</summary>
    public ulong NextWord(ref int number)
    {
        for (var page = number / BitmapPage.Words; page < _pages.Length; page++)
        {
            if (_pages[page] is { } present)
            {
                var from = Math.Max(0, number - page * BitmapPage.Words);
                var found = present.Bits.AsSpan(from).IndexOfAnyExcept(0UL);
                if (found >= 0)
                {
                    number = page * BitmapPage.Words + from + found;
                    return present.Bits[from + found];
                }
            }
        }

        number = WordBound;
        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WordIn(long id) => (int)(id >> WordBits) & (BitmapPage.Words - 1);
}
