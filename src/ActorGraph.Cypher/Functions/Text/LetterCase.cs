using System.Text;

namespace ActorGraph.Cypher.Functions;

/// <summary>Upper and lower case, by Unicode and the same everywhere; also for the few letters that become several.</summary>
internal static class LetterCase
{
    private static readonly System.Buffers.SearchValues<char> s_growing = System.Buffers.SearchValues.Create("ßŉǰΐΰևẖẗẘẙẚﬀﬁﬂﬃﬄﬅﬆ");

    public static string Lower(string text) =>
        (text.Contains('\u0130', StringComparison.Ordinal) ? text.Replace("\u0130", "i\u0307", StringComparison.Ordinal) : text).ToLowerInvariant();

    public static string Upper(string text)
    {
        if (text.AsSpan().IndexOfAny(s_growing) < 0)
            return text.ToUpperInvariant();
        var upper = new StringBuilder(text.Length + 16);
        for (var rest = text.AsSpan(); ;)
        {
            var plain = rest.IndexOfAny(s_growing);
            if (plain < 0)
                return upper.Append(rest.ToString().ToUpperInvariant()).ToString();
            if (plain > 0)
                upper.Append(rest[..plain].ToString().ToUpperInvariant());
            upper.Append(Upper(rest[plain]));
            rest = rest[(plain + 1)..];
        }

    }

    private static string Upper(char letter) => letter switch
    {
        'ß' => "SS",
        'ŉ' => "\u02BCN",
        'ǰ' => "J\u030C",
        'ΐ' => "\u0399\u0308\u0301",
        'ΰ' => "\u03A5\u0308\u0301",
        'և' => "\u0535\u0552",
        'ẖ' => "H\u0331",
        'ẗ' => "T\u0308",
        'ẘ' => "W\u030A",
        'ẙ' => "Y\u030A",
        'ẚ' => "A\u02BE",
        'ﬀ' => "FF",
        'ﬁ' => "FI",
        'ﬂ' => "FL",
        'ﬃ' => "FFI",
        'ﬄ' => "FFL",
        'ﬅ' or 'ﬆ' => "ST",
        _ => char.ToUpperInvariant(letter).ToString(),
    };
}
