using System.Text;

namespace ActorGraph.Graph.FullText;

/// <summary>
/// Reads a word with wildcards: each part of it is a pattern or a term, and they follow each other as the parts of a word do.
/// <c>MÜ?L*</c> → <c>mu?l*</c>; <c>l'Eur*</c> → <c>l</c>, <c>eur*</c>, or <c>leur*</c>; <c>北京*</c> → <c>北</c>, <c>京*</c>.
/// </summary>
internal sealed class WordPattern
{
    private readonly List<(StringBuilder Text, bool IsPattern)> _parts = [];
    private bool _hasApostrophe;

    // Whether what comes next belongs to the last part.
    private bool _touches;

    private WordPattern()
    {
    }

    public static FullTextQuery Read(int? field, string word, List<int> wildcards, double boost)
    {
        var pattern = new WordPattern();
        var from = 0;
        foreach (var place in wildcards)
        {
            pattern.AddText(word.AsSpan(from, place - from));
            pattern.AddWildcard(word[place]);
            from = place + 1;
        }

        pattern.AddText(word.AsSpan(from));
        return pattern.ToQuery(field, boost);
    }

    private void AddText(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return;
        var scanner = new WordScanner(text);
        var end = 0;
        while (scanner.Next())
        {
            var part = Analyzer.Fold(text[scanner.Start..scanner.End]);
            if (part.Length == 0)
                continue;
            if (_touches && scanner.Start == 0)
                _parts[^1].Text.Append(part);
            else
                _parts.Add((new StringBuilder(part), false));
            _hasApostrophe |= scanner.Joint == Joint.Apostrophe;
            end = scanner.End;
        }

        _touches = end == text.Length;
    }

    private void AddWildcard(char wildcard)
    {
        if (!_touches)
            _parts.Add((new StringBuilder(), true));
        _parts[^1] = (_parts[^1].Text.Append(wildcard), true);
        _touches = true;
    }

    private FullTextQuery ToQuery(int? field, double boost)
    {
        if (_parts.Count == 1)
            return new PatternQuery(field, _parts[0].Text.ToString(), boost);
        var parts = new PhraseQuery(field, [.. _parts.Select(part => new PhraseTerm(part.Text.ToString(), part.IsPattern))], 0, boost);
        return _hasApostrophe
            ? new CombinedQuery([(Occurrence.Should, parts), (Occurrence.Should, new PatternQuery(field, string.Concat(_parts.Select(part => part.Text)), boost))])
            : parts;
    }
}
