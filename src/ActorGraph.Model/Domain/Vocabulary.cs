using System.Collections.Frozen;

namespace ActorGraph.Model.Domain;

/// <summary>The words that a property may have, in the order in which they are shown.</summary>
public sealed class Vocabulary
{
    private readonly FrozenSet<string> _known;

    internal Vocabulary(params string[] words)
    {
        Words = words;
        _known = words.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Whether a word is one of them. Case counts.</summary>
    public bool Contains(string word) => _known.Contains(word);

    /// <summary>The words as an error names them.</summary>
    public override string ToString() => List([.. Words]);

    internal static string List(ReadOnlySpan<string> words)
    {
        var quoted = new string[words.Length];
        for (var i = 0; i < words.Length; i++)
            quoted[i] = $"`{words[i]}`";
        return string.Join(", ", quoted);
    }
}
