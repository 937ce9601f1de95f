using System.Runtime.InteropServices;
using ActorGraph.Graph.FullText;
using ActorGraph.Graph.Transactions;
using ActorGraph.Graph.Trees;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Indexes;

/// <summary>
/// A full-text index: the dictionary of terms, and for each term the fields in which it stands. Each property is a field of its own,
/// so that a change of one does not read the others anew, and each has its own lengths for ranking.
/// </summary>
internal sealed class FullTextIndex : IndexContent
{
    private readonly FieldStatistics[] _fields;
    private BPlusTree<Posting, Posting> _postings;
    private BPlusTree<TermCount, TermCount> _terms;

    public FullTextIndex(object owner, int fields) : this(owner, new FieldStatistics[fields])
    {
    }

    private FullTextIndex(object owner, FieldStatistics[] fields) : base(owner) => _fields = fields;

    /// <summary>How many nodes or relationships have a text in the index.</summary>
    public int Documents { get; private set; }

    /// <summary>How many different terms there are.</summary>
    public int Terms => _terms.Count;

    public override IndexContent CloneFor(object owner) =>
        new FullTextIndex(owner, (FieldStatistics[])_fields.Clone()) { _postings = _postings, _terms = _terms, Documents = Documents };

    public override void Update(long id, ReadOnlySpan<Value> before, ReadOnlySpan<Value> after)
    {
        var had = false;
        var has = false;
        for (var field = 0; field < before.Length; field++)
        {
            if (StoredValue.Same(before[field], after[field]))
            {
                var stays = IsText(before[field]);
                had |= stays;
                has |= stays;
                continue;
            }

            had |= IsText(before[field]);
            has |= IsText(after[field]);
            Remove(id, field, before[field]);
            Add(id, field, after[field]);
        }

        Documents += (has ? 1 : 0) - (had ? 1 : 0);
    }

    public FieldStatistics Statistics(int field) => _fields[field];

    /// <summary>Where a term stands in a field.</summary>
    public TreeCursor<Posting> Postings(string term, int field) => _postings.Range(
        _postings.Rank(new PostingPosition(term, field)), _postings.Rank(new PostingPosition(term, field + 1)));

    public bool TryPosting(string term, int field, long id, out Posting posting) =>
        _postings.TryFind(new Posting(term, field, id), out posting);

    /// <summary>The terms that start so, in order.</summary>
    public IEnumerable<string> TermsFrom(string prefix)
    {
        var cursor = _terms.Range(_terms.Rank(new TermPosition(prefix)), _terms.Count);
        while (cursor.MoveNext() && cursor.Current.Term.StartsWith(prefix, StringComparison.Ordinal))
            yield return cursor.Current.Term;
    }

    private static bool IsText(Value value) =>
        value.IsString || value.As<ListValue>() is { Count: > 0 } list && list[0].IsString;

    private void Remove(long id, int field, Value value)
    {
        var frequencies = Frequencies(value, out var length);
        if (length == 0)
            return;
        foreach (var term in frequencies.Keys)
        {
            _postings.Remove(new Posting(term, field, id), Owner);
            Count(term, -1);
        }

        _fields[field] = new FieldStatistics(_fields[field].Texts - 1, _fields[field].Terms - length);
    }

    private void Add(long id, int field, Value value)
    {
        var frequencies = Frequencies(value, out var length);
        if (length == 0)
            return;
        foreach (var (term, frequency) in frequencies)
            _postings.Add(new Posting(Count(term, 1), field, id, frequency, length), Owner);
        _fields[field] = new FieldStatistics(_fields[field].Texts + 1, _fields[field].Terms + length);
    }

    /// <summary>Counts a text for or against a term, and returns the dictionary's own instance of it.</summary>
    private string Count(string term, int by)
    {
        var known = _terms.TryFind(new TermCount(term), out var entry) ? entry : new TermCount(term);
        if (known.Count + by == 0)
            _terms.Remove(known, Owner);
        else
            _terms.Put(known with { Count = known.Count + by }, Owner);
        return known.Term;
    }

    private static Dictionary<string, int> Frequencies(Value value, out int length)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        Analyzer.Terms(value, (term, place) =>
        {
            CollectionsMarshal.GetValueRefOrAddDefault(frequencies, term, out _)++;
            total++;
        });
        length = total;
        return frequencies;
    }
}

/// <summary>How many texts a field has, and how many terms they have together.</summary>
internal readonly record struct FieldStatistics(int Texts, long Terms)
{
    public double AverageLength => Texts == 0 ? 1 : (double)Terms / Texts;
}
