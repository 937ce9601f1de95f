using System.Globalization;
using System.Text;

namespace ActorGraph.Graph.FullText;

/// <summary>
/// Reads queries in the syntax of Lucene's classic query parser: terms and "phrases"; <c>AND</c>, <c>OR</c>, <c>NOT</c>,
/// <c>+</c>, <c>-</c>, <c>!</c>, <c>&amp;&amp;</c>, <c>||</c> and parentheses; <c>field:term</c>; <c>foo*</c> and <c>f?o</c>;
/// <c>foo~1</c> and <c>"a b"~2</c>; <c>term^2</c>; <c>*:*</c>; a backslash before a special character. As there, an AND demands
/// the clause on either side of it, and clauses without a word between them are alternatives.
/// </summary>
internal sealed class FullTextQueryParser(string query, IReadOnlyList<string> fields)
{
    private const int LongestQuery = 10_000;
    private const int DeepestNesting = 50;
    private const int MostEdits = 2;
    private const string Special = "+-!(){}[]^\"~:\\/";

    private int _at;
    private int _depth;

    public FullTextQuery Parse()
    {
        if (query.Length > LongestQuery)
            throw Error(LongestQuery, $"it has {query.Length:N0} characters, and {LongestQuery:N0} are allowed.");
        var parsed = ParseClauses(null);
        if (_at < query.Length)
            throw Error(_at, "this `)` closes nothing. Remove it, or put a backslash before it.");
        return parsed;
    }

    private CombinedQuery ParseClauses(int? field)
    {
        var clauses = new List<(Occurrence Occurrence, FullTextQuery Query)>();
        var skipped = false;
        while (true)
        {
            SkipSpace();
            if (_at == query.Length || query[_at] == ')')
                return new CombinedQuery(clauses);
            var start = _at;
            var and = TakeWord("AND", "&&");
            var joined = and || TakeWord("OR", "||");
            if (joined && clauses.Count == 0 && !skipped)
                throw Error(start, "nothing stands before this operator. Write the word in lower case if it is meant as a word.");
            var occurrence = ParseModifier();
            if (and && occurrence == Occurrence.Should)
                occurrence = Occurrence.Must;
            if (and && clauses.Count > 0 && clauses[^1].Occurrence == Occurrence.Should)
                clauses[^1] = (Occurrence.Must, clauses[^1].Query);
            if (ParseClause(field) is { } clause)
                clauses.Add((occurrence, clause));
            else
                skipped = true;
        }
    }

    private Occurrence ParseModifier()
    {
        SkipSpace();
        if (TakeWord("NOT", "!") || Take('-'))
        {
            SkipSpace();
            return Occurrence.MustNot;
        }

        return Take('+') ? Occurrence.Must : Occurrence.Should;
    }

    private FullTextQuery? ParseClause(int? field)
    {
        SkipSpace();
        if (_at == query.Length || query[_at] == ')')
            throw Error(_at, "a word is missing after the operator.");
        if (query.AsSpan(_at).StartsWith("*:*"))
        {
            _at += 3;
            return new EverythingQuery(ParseBoost());
        }

        if (Take('('))
            return ParseGroup(field);
        if (query[_at] == '"')
            return ParsePhrase(field);
        var start = _at;
        var (word, wildcards) = ParseWord();
        if (!Take(':'))
            return ParseTerm(field, word, wildcards, start);
        field = FieldOf(word, start);
        SkipSpace();
        return ParseClause(field);
    }

    private CombinedQuery ParseGroup(int? field)
    {
        var start = _at - 1;
        if (++_depth > DeepestNesting)
            throw Error(start, $"more than {DeepestNesting} parentheses are open.");
        var group = ParseClauses(field);
        if (!Take(')'))
            throw Error(start, "this `(` is not closed. Close it, or put a backslash before it.");
        _depth--;
        return group with { Boost = ParseBoost() };
    }

    private PhraseQuery? ParsePhrase(int? field)
    {
        var start = _at++;
        var text = new StringBuilder();
        while (_at < query.Length && query[_at] != '"')
        {
            if (query[_at] == '\\' && _at + 1 < query.Length)
                _at++;
            text.Append(query[_at++]);
        }

        if (!Take('"'))
            throw Error(start, "this quotation mark is not closed. Close it, or put a backslash before it.");
        var slop = Take('~') ? ParseNumber(most: 1_000) ?? 0 : 0;
        var terms = Analyzer.Terms(text.ToString());
        var boost = ParseBoost();
        return terms.Count == 0 ? null : new PhraseQuery(field, terms, (int)slop, boost);
    }

    private FullTextQuery? ParseTerm(int? field, string word, List<int> wildcards, int start)
    {
        if (word.Length == 0)
            throw Error(start, query[start] is '[' or '{' or '/'
                ? "ranges and regular expressions are not part of full text. Put a backslash before the character if it is meant itself."
                : $"`{query[start]}` does not belong here. Put a backslash before it if it is meant itself.");
        double? fuzzy = null;
        if (Take('~'))
            fuzzy = ParseNumber(most: double.MaxValue) ?? MostEdits;
        var boost = ParseBoost();
        if (wildcards.Count > 0)
            return WordPattern.Read(field, word, wildcards, boost);
        var words = Analyzer.Words(word);
        if (words.Count == 0)
            return null;
        if (fuzzy is { } edits)
        {
            var term = words is [{ Whole: { } whole }] ? whole : string.Concat(words.SelectMany(w => w.Parts));
            return new FuzzyQuery(field, term, Edits(edits, words[0].Parts[0].Length), boost);
        }

        return words.Count == 1
            ? Query(field, words[0], boost)
            : new CombinedQuery([.. words.Select(w => (Occurrence.Should, Query(field, w, 1)))], boost);
    }

    private static FullTextQuery Query(int? field, Word word, double boost)
    {
        FullTextQuery parts = word.Parts.Count == 1 ? new TermQuery(field, word.Parts[0], boost) : new PhraseQuery(field, word.Parts, 0, boost);
        return word.Whole is { } whole
            ? new CombinedQuery([(Occurrence.Should, parts), (Occurrence.Should, new TermQuery(field, whole, boost))])
            : parts;
    }

    /// <summary>A number below 1 is the share of the term that may stay, as it was in old Lucene; one above is a number of edits.</summary>
    private static int Edits(double given, int length) =>
        given is > 0 and < 1 ? Math.Min(MostEdits, (int)((1 - given) * length)) : (int)Math.Min(MostEdits, given);

    /// <summary>The characters up to a space or a special one, and the places of the wildcards among them.</summary>
    private (string Word, List<int> Wildcards) ParseWord()
    {
        var word = new StringBuilder();
        var wildcards = new List<int>();
        for (; _at < query.Length && !char.IsWhiteSpace(query[_at]); _at++)
        {
            var c = query[_at];
            if (c == '\\')
            {
                if (++_at == query.Length)
                    throw Error(_at - 1, "nothing follows this backslash.");
                word.Append(query[_at]);
                continue;
            }

            // Within a word a hyphen or a plus is part of it.
            if (Special.Contains(c) && !(word.Length > 0 && c is '+' or '-' or '!' or '/'))
                break;
            if (c is '*' or '?')
                wildcards.Add(word.Length);
            word.Append(c);
        }

        return (word.ToString(), wildcards);
    }

    private double ParseBoost()
    {
        if (!Take('^'))
            return 1;
        return ParseNumber(most: 1_000_000) ?? throw Error(_at, "a number is missing after `^`.");
    }

    private double? ParseNumber(double most)
    {
        var start = _at;
        while (_at < query.Length && (char.IsAsciiDigit(query[_at]) || query[_at] == '.'))
            _at++;
        if (_at == start)
            return null;
        var text = query.AsSpan(start, _at - start);
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw Error(start, $"`{text}` is not a number from 0 to {most:N0}.");
    }

    private int FieldOf(string name, int start)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i] == name)
                return i;
        }

        throw Error(start, $"`{name}` is not a property of the index. It has {string.Join(", ", fields.Select(f => $"`{f}`"))}. Put a backslash before the colon if it is meant itself.");
    }

    private bool TakeWord(string word, string sign)
    {
        var rest = query.AsSpan(_at);
        if (rest.StartsWith(word) && (rest.Length == word.Length || char.IsWhiteSpace(rest[word.Length]) || rest[word.Length] is '(' or '"'))
        {
            _at += word.Length;
            return true;
        }

        if (!rest.StartsWith(sign))
            return false;
        _at += sign.Length;
        return true;
    }

    private bool Take(char c)
    {
        if (_at == query.Length || query[_at] != c)
            return false;
        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < query.Length && char.IsWhiteSpace(query[_at]))
            _at++;
    }

    private FullTextQueryException Error(int at, string problem) => new(query, at + 1, problem);
}
