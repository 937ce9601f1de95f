using ActorGraph.Graph.Trees;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Indexes;

/// <summary>
/// A text index: for every run of three characters who has it, so that a search for a part of a string looks at few. A search for
/// less than three characters looks at all strings of the index.
/// </summary>
internal sealed class TextIndex(object owner) : IndexContent(owner)
{
    private const int GramLength = 3;

    // Every string is listed under this as well: it cannot come from three characters, of 16 bits each.
    private const ulong AnyString = ulong.MaxValue;

    private BPlusTree<Gram, Gram> _grams;

    /// <summary>How many strings are in the index.</summary>
    public int Count { get; private set; }

    public override IndexContent CloneFor(object owner) => new TextIndex(owner) { _grams = _grams, Count = Count };

    public override void Update(long id, ReadOnlySpan<Value> before, ReadOnlySpan<Value> after)
    {
        if (before[0].IsString)
        {
            foreach (var gram in GramsOf(before[0].AsString()))
                _grams.Remove(new Gram(gram, id), Owner);
            Count--;
        }

        if (after[0].IsString)
        {
            foreach (var gram in GramsOf(after[0].AsString()))
                _grams.Add(new Gram(gram, id), Owner);
            Count++;
        }
    }

    /// <summary>Who may have a string in which the pattern stands: all who have, and perhaps others.</summary>
    public IEnumerable<long> Candidates(string pattern)
    {
        var grams = pattern.Length < GramLength ? [AnyString] : GramsOf(pattern).Where(g => g != AnyString).ToArray();
        var rarest = grams.MinBy(CountOf);
        foreach (var id in IdsOf(rarest))
        {
            if (Array.TrueForAll(grams, g => g == rarest || _grams.TryFind(new Gram(g, id), out _)))
                yield return id;
        }
    }

    private IEnumerable<long> IdsOf(ulong gram)
    {
        var (from, to) = RanksOf(gram);
        var cursor = _grams.Range(from, to);
        while (cursor.MoveNext())
            yield return cursor.Current.Id;
    }

    private int CountOf(ulong gram)
    {
        var (from, to) = RanksOf(gram);
        return to - from;
    }

    private (int From, int To) RanksOf(ulong gram) =>
        (_grams.Rank(new GramPosition(new Gram(gram, -1))), _grams.Rank(new GramPosition(new Gram(gram, long.MaxValue))));

    private static HashSet<ulong> GramsOf(string text)
    {
        var grams = new HashSet<ulong> { AnyString };
        for (var i = 0; i + GramLength <= text.Length; i++)
            grams.Add((ulong)text[i] << 32 | (ulong)text[i + 1] << 16 | text[i + 2]);
        return grams;
    }

    private readonly record struct Gram(ulong Characters, long Id) : ITreeOrder<Gram>
    {
        public static int Compare(in Gram left, in Gram right)
        {
            var byCharacters = left.Characters.CompareTo(right.Characters);
            return byCharacters != 0 ? byCharacters : left.Id.CompareTo(right.Id);
        }
    }

    private readonly struct GramPosition(Gram gram) : ITreePosition<Gram>
    {
        public bool IsAfter(in Gram entry) => Gram.Compare(entry, gram) < 0;
    }
}
