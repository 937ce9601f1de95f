using System.Globalization;
using System.Text;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>
/// A pattern of digits as Java and spreadsheets have it, <c>#,##0.00;(#,##0.00)</c>: <c>0</c> is a digit always written, <c>#</c> one that may be left
/// out, a comma asks for groups of as many digits as stand behind it, and behind a semicolon stands what negative numbers are written as. Other text is kept;
/// <c>%</c> multiplies by a hundred and <c>‰</c> by a thousand, quotes keep signs as text.
/// </summary>
internal sealed record NumberPattern(string Prefix, string Suffix, int LeastWhole, int LeastFraction, int MostFraction, int Group, int Shift, string NegativePrefix, string NegativeSuffix)
{
    private const string Usual = "#,##0.###";
    private const int MostDigits = 340;

    /// <summary>A number by a pattern and with the signs of a language.</summary>
    public static Value Format(Call call, Value number, string pattern, string language)
    {
        var (how, signs) = (Read(call, pattern), NumberSigns.Of(call, language));
        var value = number.AsDouble();
        if (double.IsNaN(value)) return Value.String("NaN");
        var negative = double.IsNegative(value);
        var digits = number.IsInteger
            ? ExactNumber.FromInteger(number.AsInteger()).Shifted(how.Shift)
            : double.IsFinite(value) ? ExactNumber.OfFloat(call, value * Math.Pow(10, how.Shift)) : default;
        var text = double.IsInfinity(value) ? "∞" : signs.Localize(how.Digits(digits.Abs()), how.Group);
        return Value.String(negative ? how.NegativePrefix + text + how.NegativeSuffix : how.Prefix + text + how.Suffix);
    }

    /// <summary>Reads a pattern; the usual one where it is empty.</summary>
    public static NumberPattern Read(Call call, string pattern)
    {
        var parts = (pattern.Length == 0 ? Usual : pattern).Split(';', 2);
        var (prefix, body, suffix) = Divide(parts[0]);
        if (body.Length == 0) throw call.Wrong($"takes a pattern with `0` or `#` for digits, but was given `{pattern}`.");
        if (suffix is ['E', '0', ..]) throw call.Wrong($"writes no exponents, as the pattern `{pattern}` asks.");
        var halves = body.Split('.', 2);
        var fraction = halves.Length > 1 ? halves[1] : "";
        if (fraction.Length > MostDigits || halves[0].Length > MostDigits) throw call.Wrong($"takes a pattern of at most {MostDigits} digits.");
        var (negativePrefix, _, negativeSuffix) = parts.Length > 1 ? Divide(parts[1]) : ("-" + prefix, "", suffix);
        return new NumberPattern(
            prefix, suffix, body.Contains('0', StringComparison.Ordinal) ? halves[0].Count(sign => sign == '0') : 1, fraction.Count(sign => sign == '0'), fraction.Length,
            halves[0].LastIndexOf(',') is var comma and >= 0 ? halves[0].Length - comma - 1 : 0, ShiftOf(prefix + suffix), negativePrefix, negativeSuffix);
    }

    private static int ShiftOf(string around) =>
        around.Contains('%', StringComparison.Ordinal) ? 2 : around.Contains('‰', StringComparison.Ordinal) ? 3 : 0;

    /// <summary>Takes from a text what the pattern writes around numbers; false where it does not begin and end so.</summary>
    public bool TryUndress(string text, out string digits)
    {
        var isNegative = !text.StartsWith('-') && NegativePrefix.Length > 0 && text.StartsWith(NegativePrefix, StringComparison.Ordinal) && text.EndsWith(NegativeSuffix, StringComparison.Ordinal);
        var (before, behind) = isNegative ? (NegativePrefix, NegativeSuffix) : (Prefix, Suffix);
        digits = "";
        if (text.Length < before.Length + behind.Length || !text.StartsWith(before, StringComparison.Ordinal) || !text.EndsWith(behind, StringComparison.Ordinal)) return false;
        digits = (isNegative ? "-" : "") + text[before.Length..(text.Length - behind.Length)];
        return true;
    }

    private string Digits(ExactNumber number)
    {
        var text = number.Rounded(MostFraction, RoundingMode.HalfEven).ToPlainString();
        var halves = text.Split('.');
        var whole = halves[0] == "0" ? "" : halves[0];
        var fraction = (halves.Length > 1 ? halves[1] : "").TrimEnd('0').PadRight(LeastFraction, '0');
        whole = whole.PadLeft(LeastWhole, '0');
        if (whole.Length + fraction.Length == 0) whole = "0";
        return fraction.Length > 0 ? $"{whole}.{fraction}" : whole;
    }

    private static (string Prefix, string Body, string Suffix) Divide(string pattern)
    {
        var (prefix, body, suffix) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var quoted = false;
        foreach (var sign in pattern)
        {
            if (sign == '\'') quoted = !quoted;
            else if (!quoted && sign is '#' or '0' or ',' or '.' && suffix.Length == 0) body.Append(sign);
            else (body.Length == 0 ? prefix : suffix).Append(sign);
        }

        return (prefix.ToString(), body.ToString(), suffix.ToString());
    }
}
