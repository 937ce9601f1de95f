using System.Runtime.CompilerServices;
using ActorGraph.Graph.Pages;

namespace ActorGraph.Graph.Bitmaps;

/// <summary>
/// A set of ids as a copy-on-write bitmap; pages without a member are not held. There may be as many sets as there are labels, most of
/// them small: the first few words stand in a list of their own.
/// </summary>
internal sealed class Bitmap(object owner) : IOwnedPage<Bitmap>
{
    private const int WordBits = 6;
    private const int PageBits = 12;
    private const int MostFewWords = 8;

    // Ascending, and replaced rather than changed, since clones share it; null once the words stand in pages.
    private (int Number, ulong Bits)[]? _few = [];
    private PagedArray<BitmapPage> _pages;

    public object Owner { get; } = owner;

    /// <summary>How many ids are in the set.</summary>
    public long Count { get; private set; }

    public Bitmap CloneFor(object owner) => new(owner) { _few = _few, _pages = _pages, Count = Count };

    public bool Contains(long id)
    {
        if (_few is { } few)
            return PlaceIn(few, id) is var place and >= 0 && (few[place].Bits >> (int)(id & 63) & 1) != 0;
        var page = _pages[(int)(id >> PageBits)];
        return page is not null && (page.Bits[WordIn(id)] >> (int)(id & 63) & 1) != 0;
    }

    /// <summary>Puts an id in, if the set does not have it. The caller must own the bitmap.</summary>
    public void Add(long id)
    {
        if (_few is { } few)
        {
            if (AddToFew(few, id))
                return;
            Spread(few);
        }

        ref var word = ref WritablePage((int)(id >> PageBits)).Bits[WordIn(id)];
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
        if (_few is { } few)
        {
            var place = PlaceIn(few, id);
            var left = few[place].Bits & ~(1UL << (int)(id & 63));
            _few = left == 0 ? [.. few[..place], .. few[(place + 1)..]] : [.. few[..place], (few[place].Number, left), .. few[(place + 1)..]];
            Count--;
            return;
        }

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
        if (_few is { } few)
            return NextOfFew(few, ref number);
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

        number = _pages.Length * BitmapPage.Words;
        return 0;
    }

    private static int PlaceIn((int Number, ulong Bits)[] few, long id)
    {
        for (var place = 0; place < few.Length; place++)
        {
            if (few[place].Number == (int)(id >> WordBits))
                return place;
        }

        return -1;
    }

    private static ulong NextOfFew((int Number, ulong Bits)[] few, ref int number)
    {
        foreach (var word in few)
        {
            if (word.Number < number)
                continue;
            number = word.Number;
            return word.Bits;
        }

        return 0;
    }

    /// <summary>Puts an id in where its word is in the list or has room there.</summary>
    private bool AddToFew((int Number, ulong Bits)[] few, long id)
    {
        var (number, bit) = ((int)(id >> WordBits), 1UL << (int)(id & 63));
        var place = 0;
        while (place < few.Length && few[place].Number < number)
            place++;
        if (place < few.Length && few[place].Number == number)
        {
            if ((few[place].Bits & bit) != 0)
                return true;
            _few = [.. few[..place], (number, few[place].Bits | bit), .. few[(place + 1)..]];
        }
        else
        {
            if (few.Length == MostFewWords)
                return false;
            _few = [.. few[..place], (number, bit), .. few[place..]];
        }

        Count++;
        return true;
    }

    /// <summary>Moves the words into pages.</summary>
    private void Spread((int Number, ulong Bits)[] few)
    {
        _few = null;
        foreach (var word in few)
            WritablePage(word.Number / BitmapPage.Words).Bits[word.Number % BitmapPage.Words] = word.Bits;
    }

    private BitmapPage WritablePage(int number)
    {
        var page = _pages.Writable(number, Owner);
        if (page is null)
            _pages.Set(number, page = new BitmapPage(Owner, new ulong[BitmapPage.Words]), Owner);
        return page;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WordIn(long id) => (int)(id >> WordBits) & (BitmapPage.Words - 1);
}
