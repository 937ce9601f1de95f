using System.Text;

namespace ActorGraph.Graph.Unicode;

/// <summary>
/// The normal forms of Unicode Standard Annex 15, by tables of our own: the same in every process, with the system's globalisation
/// library or without. Half of a surrogate pair is kept as it is.
/// </summary>
internal static class Normalization
{
    // Below these no character is changed by a form, nor does one before it change.
    private const char FirstComposed = '\u0300';
    private const char FirstDecomposed = '\u00C0';
    private const char FirstCompatible = '\u00A0';

    // No character becomes longer than 18, so that little is made between two calls.
    private const int Stride = 1 << 16;

    /// <summary>The text in a normal form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="form">The form.</param>
    /// <param name="progress">Told now and then how long the result is so far; may throw to end the work.</param>
    public static string Normalize(string text, NormalizationForm form, Action<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = form switch
        {
            NormalizationForm.FormC => FirstComposed,
            NormalizationForm.FormD => FirstDecomposed,
            NormalizationForm.FormKC or NormalizationForm.FormKD => FirstCompatible,
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
        if (!text.AsSpan().ContainsAnyInRange(first, char.MaxValue))
            return text;
        var normalizer = new Normalizer(
            compatible: form is NormalizationForm.FormKC or NormalizationForm.FormKD,
            composes: form is NormalizationForm.FormC or NormalizationForm.FormKC);
        for (var (at, told) = (0, 0); at < text.Length;)
        {
            if (at >= told)
            {
                progress?.Invoke(normalizer.Length);
                told = at + Stride;
            }

            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            normalizer.Add(isPair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at]);
            at += isPair ? 2 : 1;
        }

        return normalizer.Finish();
    }

    /// <summary>Whether the text is in a normal form.</summary>
    public static bool IsNormalized(string text, NormalizationForm form, Action<int>? progress = null) =>
        string.Equals(Normalize(text, form, progress), text, StringComparison.Ordinal);
}
