using ActorGraph.Graph.Trees;

namespace ActorGraph.Graph.FullText;

/// <summary>That a term stands in a field (the place of a property in the index) of a node or relationship, how often, and in how long a text.</summary>
internal readonly record struct Posting(string Term, int Field, long Id, int Frequency = 0, int Length = 0) : ITreeOrder<Posting>
{
    public static int Compare(in Posting left, in Posting right)
    {
        var byTerm = string.CompareOrdinal(left.Term, right.Term);
        if (byTerm != 0)
            return byTerm;
        var byField = left.Field.CompareTo(right.Field);
        return byField != 0 ? byField : left.Id.CompareTo(right.Id);
    }
}

/// <summary>The place before the postings of a term in a field.</summary>
internal readonly struct PostingPosition(string term, int field) : ITreePosition<Posting>
{
    private readonly Posting _first = new(term, field, -1);

    public bool IsAfter(in Posting entry) => Posting.Compare(entry, _first) < 0;
}

/// <summary>A term of the dictionary and in how many texts it stands.</summary>
internal readonly record struct TermCount(string Term, int Count = 0) : ITreeOrder<TermCount>
{
    public static int Compare(in TermCount left, in TermCount right) => string.CompareOrdinal(left.Term, right.Term);
}

/// <summary>The place before a term in the dictionary.</summary>
internal readonly struct TermPosition(string term) : ITreePosition<TermCount>
{
    public bool IsAfter(in TermCount entry) => string.CompareOrdinal(entry.Term, term) < 0;
}
