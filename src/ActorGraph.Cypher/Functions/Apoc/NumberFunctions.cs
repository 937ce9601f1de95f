using System.Globalization;
using System.Text;
using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary><c>apoc.number.*</c>: numbers as texts that people read.</summary>
internal static class NumberFunctions
{
    private const int LargestRoman = 3999;

    private static readonly (int Value, string Digits)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static readonly FunctionDefinition[] All =
    [
        Number("format", "number :: ANY, [pattern :: STRING], [lang :: STRING]", "STRING", "A number by a pattern such as `#,##0.00;(#,##0.00)` and with the signs of a language; NULL for what is no number.", call =>
            call[0].IsNumber ? NumberPattern.Format(call, call[0], call.Text(1, ""), call.Text(2, "")) : Value.Null),
        Number("parseInt", "text :: STRING, [pattern :: STRING], [lang :: STRING]", "INTEGER", "The integer that a text writes with the signs of a language, its fraction cut off; NULL where it writes none.", call => Parsed(call, ConversionFunctions.OrNull, Conversion.TryInteger)),
        Number("parseFloat", "text :: STRING, [pattern :: STRING], [lang :: STRING]", "FLOAT", "The number that a text writes with the signs of a language; NULL where it writes none.", call => Parsed(call, ConversionFunctions.OrNull, Conversion.TryFloat)),
        Number("romanToArabic", "romanNumber :: STRING", "INTEGER", "The number that Roman digits write.", FromRoman),
        Number("arabicToRoman", "number :: ANY", "STRING", "An integer from 1 to 3999 in Roman digits.", ToRoman),
    ];

    /// <summary>A function of the namespace.</summary>
    public static FunctionDefinition Number(string name, string parameters, string returns, string description, CallBody body) =>
        Call.Define("apoc.number", $"apoc.number.{name}", parameters, returns, description, body);

    private static Value Parsed(Call call, Func<ConversionFunctions.Attempt, Value, Value> convert, ConversionFunctions.Attempt attempt)
    {
        var text = call.Text(0);
        var pattern = NumberPattern.Read(call, call.Text(1, ""));
        var signs = NumberSigns.Of(call, call.Text(2, ""));
        return pattern.TryUndress(signs.Neutral(text), out var digits) ? convert(attempt, Value.String(digits)) : Value.Null;
    }

    private static Value FromRoman(Call call)
    {
        var text = call.Text(0).Trim().ToUpperInvariant();
        var sum = 0L;
        for (var at = 0; at < text.Length;)
        {
            call.Context.CheckCancelled();
            var (value, digits) = Roman.FirstOrDefault(roman => text.AsSpan(at).StartsWith(roman.Digits, StringComparison.Ordinal));
            if (value == 0) throw call.Wrong($"takes the digits `I`, `V`, `X`, `L`, `C`, `D` and `M`, but was given `{text[at]}`.");
            sum += value;
            at += digits.Length;
        }

        return Value.Integer(sum);
    }

    private static Value ToRoman(Call call)
    {
        if (call[0].IsNull) return Value.Null;
        var left = (long)call[0].Number(call.Name);
        if (left is < 1 or > LargestRoman) throw RuntimeErrors.NumberOutOfRange(call.Name, $"writes numbers from 1 to {LargestRoman}, but was given {left.ToString(CultureInfo.InvariantCulture)}.");
        var text = new StringBuilder();
        foreach (var (value, digits) in Roman)
        {
            for (; left >= value; left -= value) text.Append(digits);
        }

        return Value.String(text.ToString());
    }
}
