using System.Globalization;
using System.Text.RegularExpressions;
using ActorGraph.Graph.Unicode;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Apoc.TextFunctions;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>
/// <c>apoc.text.format</c>: a text with places such as <c>%s</c>, <c>%5d</c>, <c>%,.2f</c> or <c>%2$s</c>, as <c>sprintf</c> and Java have
/// them: <c>%[number$][flags][width][.precision]letter</c>.
/// </summary>
internal static partial class FormatFunctions
{
    private const int LargestPrecision = 340;

    public static readonly FunctionDefinition[] All =
    [
        Text("format", "text :: STRING, params :: LIST<ANY>, [language :: STRING]", "STRING", "A text with values in the places marked `%s`, `%d`, `%.2f` and so on; `%2$s` is the second value.", Format),
    ];

    private static Value Format(Call call)
    {
        var (text, values, signs) = (call.Text(0), call.Items(1), NumberSigns.Of(call, call.Text(2, "en")));
        var written = new GrowingText(call.Context);
        var next = 0;
        var last = -1;
        var at = 0;
        foreach (Match place in Place().Matches(text))
        {
            written.Append(text.AsSpan(at, place.Index - at));
            at = place.Index + place.Length;
            var letter = place.Groups["letter"].Value;
            if (letter.Length == 0) throw call.Wrong($"does not know `{text[place.Index..Math.Min(text.Length, place.Index + 2)]}`. It knows `%s`, `%d`, `%f`, `%e`, `%x`, `%o`, `%b`, `%c`, `%n` and `%%`.");
            if (letter is "%" or "n")
            {
                written.Append(letter == "n" ? "\n" : "%");
                continue;
            }

            last = place.Groups["number"].Success ? int.Parse(place.Groups["number"].Value, CultureInfo.InvariantCulture) - 1 : place.Groups["same"].Success ? last : next++;
            if (last < 0 || last >= values.Count) throw call.Wrong($"was given {values.Count} value(s), but `{place.Value}` asks for number {last + 1}.");
            Write(call, written, place, values[last], signs);
        }

        return Value.String(written.Append(text.AsSpan(at)).ToString());
    }

    private static void Write(Call call, GrowingText written, Match place, Value value, NumberSigns signs)
    {
        var flags = place.Groups["flags"].Value;
        var letter = place.Groups["letter"].Value;
        var precision = place.Groups["precision"].Success ? Bounded(place.Groups["precision"].Value) : -1;
        var (sign, body) = letter is "d" or "f" or "e" or "E" or "g" && !value.IsNull
            ? Number(call, value, letter, precision, flags, signs)
            : ("", Plain(call, value, letter, precision));
        if (char.IsAsciiLetterUpper(letter[0])) body = LetterCase.Upper(body);
        var missing = (place.Groups["width"].Success ? Bounded(place.Groups["width"].Value) : 0) - CodePoints.Count(body) - sign.Length;
        var left = flags.Contains('-', StringComparison.Ordinal);
        var zeros = flags.Contains('0', StringComparison.Ordinal) && value.IsNumber;
        if (!left && !zeros) written.Append(' ', missing);
        written.Append(sign);
        if (zeros && !left) written.Append('0', missing);
        written.Append(body);
        if (left) written.Append(' ', missing);
    }

    private static string Plain(Call call, Value value, string letter, int precision)
    {
        var text = letter switch
        {
            "x" or "X" => Hexadecimal(call, value),
            "o" => value.IsNull ? "null" : Convert.ToString(value.Whole(call.Name), 8),
            "b" or "B" => value is { IsNull: false, IsFalse: false } ? "true" : "false",
            "c" or "C" => value.IsInteger && value.AsInteger() is >= 0 and <= 0xFFFF ? ((char)value.AsInteger()).ToString() : value.ToString(),
            _ => value.ToString(),
        };
        return precision >= 0 ? text[..CodePoints.Skip(text, 0, precision)] : text;
    }

    private static string Hexadecimal(Call call, Value value) =>
        value.IsNull ? "null" : value.Whole(call.Name).ToString("x", CultureInfo.InvariantCulture);

    private static (string Sign, string Body) Number(Call call, Value value, string letter, int precision, string flags, NumberSigns signs)
    {
        var number = letter == "d" ? value.Whole(call.Name) : value.Number(call.Name);
        if (precision > LargestPrecision) throw call.Wrong($"writes at most {LargestPrecision} digits behind the point, but `%.{precision}{letter}` asks for more.");
        var digits = letter switch
        {
            "d" => Magnitude(value.AsInteger()),
            "f" when double.IsFinite(number) => Fixed(call, Math.Abs(number), precision < 0 ? 6 : precision),
            "g" => Math.Abs(number).ToString($"G{(precision <= 0 ? 6 : precision)}", CultureInfo.InvariantCulture),
            _ => Math.Abs(number).ToString($"0.{new string('0', precision < 0 ? 6 : precision)}e+00", CultureInfo.InvariantCulture),
        };
        var negative = number < 0 || (number == 0 && double.IsNegative(number) && value.IsFloat);
        var sign = negative ? "-" : flags.Contains('+', StringComparison.Ordinal) ? "+" : flags.Contains(' ', StringComparison.Ordinal) ? " " : "";
        if (negative && flags.Contains('(', StringComparison.Ordinal)) return ("", $"({Localized()})");
        return (sign, Localized());

        string Localized() => signs.Localize(digits, flags.Contains(',', StringComparison.Ordinal) ? 3 : 0);
    }

    /// <summary>As in Java, what is rounded is the shortest text of the number, half up: 1.005 gives 1.01.</summary>
    private static string Fixed(Call call, double number, int precision)
    {
        var halves = ExactNumber.Of(call, FloatText.Of(number)).Rounded(precision, RoundingMode.HalfUp).ToPlainString().Split('.');
        return precision == 0 ? halves[0] : $"{halves[0]}.{(halves.Length > 1 ? halves[1] : "").PadRight(precision, '0')}";
    }

    private static string Magnitude(long value) => value.ToString(CultureInfo.InvariantCulture).TrimStart('-');

    private static int Bounded(string digits) => digits.Length > 9 ? int.MaxValue / 2 : int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"%(?:(?:(?<number>[1-9][0-9]{0,8})\$)|(?<same><))?(?<flags>[-#+ 0,(]*)(?<width>[1-9][0-9]*)?(?:\.(?<precision>[0-9]+))?(?<letter>[sSdfeEgxXobBcCn%]?)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
