using System.Text;

namespace ActorGraph.Graph.FullText;

/// <summary>Gathers the parts of one word after the other.</summary>
internal sealed class WordBuilder
{
    private List<string> _parts = [];
    private bool _hasApostrophe;
    private bool _isAcronym;

    public void Add(string part, Joint joint)
    {
        if (part.Length == 0)
            return;
        var isLetter = Rune.TryGetRuneAt(part, 0, out var first) && first.Utf16SequenceLength == part.Length && Rune.IsLetter(first);
        _hasApostrophe |= joint == Joint.Apostrophe;
        _isAcronym = isLetter && (_parts.Count == 0 || (_isAcronym && joint == Joint.Stop));
        _parts.Add(part);
    }

    /// <summary>The word of the parts so far, if any; begins the next. What is written U.S.A. is the one term usa.</summary>
    public Word? End()
    {
        if (_parts.Count == 0)
            return null;
        var word = _parts.Count > 1 && _isAcronym ? new Word([Joined()], null) : new Word(_parts, _hasApostrophe ? Joined() : null);
        _parts = [];
        _hasApostrophe = _isAcronym = false;
        return word;
    }

    private string Joined()
    {
        var joined = new StringBuilder();
        foreach (var part in _parts)
        {
            if (joined.Length + part.Length > Analyzer.LongestTerm)
                break;
            joined.Append(part);
        }

        return joined.ToString();
    }
}
