using ActorGraph.Graph.FullText;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Indexes;

/// <summary>
/// Answers a query with an index. Terms are ranked by BM25 (k1 = 1.2, b = 0.75) within their field and summed over fields and
/// clauses; patterns count the same wherever they match.
/// </summary>
internal sealed class FullTextSearch(GraphView view, IndexDefinition definition, FullTextIndex index, Action? interrupt)
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private const int MostFuzzyTerms = 50;

    public IReadOnlyList<FullTextHit> Run(string query, int limit)
    {
        var scores = Evaluate(new FullTextQueryParser(query, definition.Properties).Parse());
        var hits = new List<FullTextHit>(scores.Count);
        foreach (var (id, score) in scores)
            hits.Add(new FullTextHit(id, score));
        hits.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Id.CompareTo(b.Id));
        return hits.Count <= limit ? hits : hits.GetRange(0, Math.Max(0, limit));
    }

    private Dictionary<long, double> Evaluate(FullTextQuery query)
    {
        interrupt?.Invoke();
        var scores = new Dictionary<long, double>();
        switch (query)
        {
            case TermQuery term:
                AddTerm(scores, term.Field, term.Term, term.Boost);
                break;
            case PatternQuery pattern:
                AddPattern(scores, pattern);
                break;
            case FuzzyQuery fuzzy:
                AddFuzzy(scores, fuzzy);
                break;
            case PhraseQuery phrase:
                AddPhrase(scores, phrase);
                break;
            case EverythingQuery:
                foreach (var id in view.MembersOf(definition.EntityKind, definition.TokenIds))
                    scores[id] = query.Boost;
                break;
            case CombinedQuery combined:
                return Combine(combined);
        }

        return scores;
    }

    private Dictionary<long, double> Combine(CombinedQuery query)
    {
        Dictionary<long, double>? demanded = null;
        foreach (var (_, clause) in query.Clauses.Where(c => c.Occurrence == Occurrence.Must))
        {
            var found = Evaluate(clause);
            demanded = demanded is null ? found : Both(demanded, found);
        }

        var scores = demanded ?? [];
        foreach (var (_, clause) in query.Clauses.Where(c => c.Occurrence == Occurrence.Should))
        {
            foreach (var (id, score) in Evaluate(clause))
            {
                if (demanded is null || scores.ContainsKey(id))
                    Add(scores, id, score);
            }
        }

        foreach (var (_, clause) in query.Clauses.Where(c => c.Occurrence == Occurrence.MustNot))
        {
            foreach (var id in Evaluate(clause).Keys)
                scores.Remove(id);
        }

        if (query.Boost != 1)
        {
            foreach (var id in scores.Keys.ToArray())
                scores[id] *= query.Boost;
        }

        return scores;
    }

    private static Dictionary<long, double> Both(Dictionary<long, double> left, Dictionary<long, double> right)
    {
        var both = new Dictionary<long, double>();
        foreach (var (id, score) in left)
        {
            if (right.TryGetValue(id, out var other))
                both.Add(id, score + other);
        }

        return both;
    }

    private void AddTerm(Dictionary<long, double> scores, int? field, string term, double boost)
    {
        foreach (var f in Fields(field))
        {
            var postings = index.Postings(term, f);
            var weight = boost * Rarity(f, postings.Remaining);
            while (postings.MoveNext())
                Add(scores, postings.Current.Id, weight * Saturation(f, postings.Current.Frequency, postings.Current.Length));
        }
    }

    private void AddPattern(Dictionary<long, double> scores, PatternQuery query)
    {
        foreach (var field in Fields(query.Field))
        {
            foreach (var (id, _) in Matching(query.Pattern, field))
                scores[id] = query.Boost;
        }
    }

    private void AddFuzzy(Dictionary<long, double> scores, FuzzyQuery query)
    {
        var near = new List<(string Term, int Distance)>();
        foreach (var term in index.TermsFrom(""))
        {
            interrupt?.Invoke();
            var distance = EditDistance.Between(query.Term, term, query.Edits);
            if (distance <= query.Edits)
                near.Add((term, distance));
        }

        foreach (var (term, distance) in near.OrderBy(n => n.Distance).ThenBy(n => n.Term, StringComparer.Ordinal).Take(MostFuzzyTerms))
            AddTerm(scores, query.Field, term, query.Boost * (1 - (double)distance / (Math.Min(term.Length, query.Term.Length) + 1)));
    }

    private void AddPhrase(Dictionary<long, double> scores, PhraseQuery query)
    {
        var terms = query.Terms.Where(t => !t.IsPattern).Select(t => t.Text).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var field in Fields(query.Field))
        {
            var weight = query.Boost * terms.Sum(t => Rarity(field, index.Postings(t, field).Remaining));
            foreach (var (id, length) in terms.Length > 0 ? HavingAll(terms, field) : Matching(query.Terms[0].Text, field))
            {
                interrupt?.Invoke();
                var times = Phrase.Count(TextOf(id, field), query.Terms, query.Slop);
                if (times > 0)
                    Add(scores, id, terms.Length == 0 ? query.Boost : weight * Saturation(field, times, length));
            }
        }
    }

    private IEnumerable<(long Id, int Length)> HavingAll(string[] terms, int field)
    {
        var postings = index.Postings(terms.MinBy(t => index.Postings(t, field).Remaining)!, field);
        while (postings.MoveNext())
        {
            var (_, _, id, _, length) = postings.Current;
            if (Array.TrueForAll(terms, t => index.TryPosting(t, field, id, out _)))
                yield return (id, length);
        }
    }

    private IEnumerable<(long Id, int Length)> Matching(string pattern, int field)
    {
        var met = new HashSet<long>();
        foreach (var term in TermsOf(pattern))
        {
            var postings = index.Postings(term, field);
            while (postings.MoveNext())
            {
                if (met.Add(postings.Current.Id))
                    yield return (postings.Current.Id, postings.Current.Length);
            }
        }
    }

    private IEnumerable<string> TermsOf(string pattern)
    {
        foreach (var term in index.TermsFrom(pattern[..pattern.AsSpan().IndexOfAny('*', '?')]))
        {
            interrupt?.Invoke();
            if (TermPattern.Matches(pattern, term))
                yield return term;
        }
    }

    private Value TextOf(long id, int field) => view.PropertyOf(definition.EntityKind, id, definition.KeyIds[field]);

    private IEnumerable<int> Fields(int? field) => field is { } one ? [one] : Enumerable.Range(0, definition.KeyIds.Count);

    private double Rarity(int field, int texts) => Math.Log(1 + (index.Statistics(field).Texts - texts + 0.5) / (texts + 0.5));

    private double Saturation(int field, int frequency, int length) =>
        frequency / (frequency + K1 * (1 - B + B * length / index.Statistics(field).AverageLength));

    private static void Add(Dictionary<long, double> scores, long id, double score) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(scores, id, out _) += score;
}
