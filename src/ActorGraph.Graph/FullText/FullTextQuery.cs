namespace ActorGraph.Graph.FullText;

/// <summary>A full-text query, read.</summary>
/// <param name="Boost">What its score is multiplied with.</param>
internal abstract record FullTextQuery(double Boost);

/// <summary>One term, in one field or, where <paramref name="Field"/> is null, in any.</summary>
internal sealed record TermQuery(int? Field, string Term, double Boost = 1) : FullTextQuery(Boost);

/// <summary>Terms that match a pattern, in which <c>*</c> stands for any characters and <c>?</c> for one.</summary>
internal sealed record PatternQuery(int? Field, string Pattern, double Boost = 1) : FullTextQuery(Boost);

/// <summary>Terms that become the given one by at most <paramref name="Edits"/> insertions, deletions, changes or swaps of a character.</summary>
internal sealed record FuzzyQuery(int? Field, string Term, int Edits, double Boost = 1) : FullTextQuery(Boost);

/// <summary>Terms one after the other, moved by <paramref name="Slop"/> places at most.</summary>
internal sealed record PhraseQuery(int? Field, IReadOnlyList<PhraseTerm> Terms, int Slop, double Boost = 1) : FullTextQuery(Boost)
{
    public PhraseQuery(int? field, IEnumerable<string> terms, int slop, double boost) : this(field, [.. terms.Select(term => new PhraseTerm(term))], slop, boost)
    {
    }
}

/// <summary>A term of a phrase.</summary>
/// <param name="Text">The term, or a pattern.</param>
/// <param name="IsPattern">Whether <c>*</c> in it stands for any characters and <c>?</c> for one.</param>
internal readonly record struct PhraseTerm(string Text, bool IsPattern = false)
{
    public bool Matches(string term) => IsPattern ? TermPattern.Matches(Text, term) : Text == term;
}

/// <summary>Everything that has a text.</summary>
internal sealed record EverythingQuery(double Boost = 1) : FullTextQuery(Boost);

/// <summary>Several queries: what all demanded and at least one of the rest find, without what the excluded find.</summary>
internal sealed record CombinedQuery(IReadOnlyList<(Occurrence Occurrence, FullTextQuery Query)> Clauses, double Boost = 1) : FullTextQuery(Boost);

/// <summary>What a clause means to the whole.</summary>
internal enum Occurrence
{
    Should,
    Must,
    MustNot,
}
