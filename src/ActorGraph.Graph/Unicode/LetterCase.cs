using System.Text;

namespace ActorGraph.Graph.Unicode;

/// <summary>
/// Upper and lower case by Unicode, of no language in particular, as Java's <c>Locale.ROOT</c> has it: also for letters that become
/// several (ß → SS), and for the sigma at the end of a word.
/// </summary>
internal static class LetterCase
{
    private const char Sigma = '\u03A3';
    private const char FinalSigma = '\u03C2';

    private const int Stride = 1 << 16;

    /// <summary>The text in lower case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="progress">Told now and then how long the result is so far; may throw to end the work.</param>
    public static string Lower(string text, Action<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ascii.IsValid(text) ? text.ToLowerInvariant() : Map(text, UnicodeTables.Instance.Lower, lower: true, progress);
    }

    /// <summary>The text in upper case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="progress">Told now and then how long the result is so far; may throw to end the work.</param>
    public static string Upper(string text, Action<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ascii.IsValid(text) ? text.ToUpperInvariant() : Map(text, UnicodeTables.Instance.Upper, lower: false, progress);
    }

    private static string Map(string text, CodePointTexts cases, bool lower, Action<int>? progress)
    {
        var mapped = new StringBuilder(text.Length + 16);
        for (var (at, told) = (0, 0); at < text.Length;)
        {
            if (at >= told)
            {
                progress?.Invoke(mapped.Length);
                told = at + Stride;
            }

            var length = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
            if (lower && text[at] == Sigma && SigmaPlace.IsFinal(text, at))
                mapped.Append(FinalSigma);
            else if (cases.TryGet(length == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at], out var other))
                mapped.Append(other);
            else
                mapped.Append(text, at, length);
            at += length;
        }

        return mapped.ToString();
    }
}
