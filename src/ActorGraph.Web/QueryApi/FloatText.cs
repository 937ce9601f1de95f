using System.Globalization;

namespace ActorGraph.Web.QueryApi;

/// <summary>
/// A float as Neo4j writes it: plain between 0.001 and 10,000,000, else with an exponent, and always with a fraction: `1.0E-7`.
/// </summary>
internal static class FloatText
{
    public static string Of(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0) return double.IsNegative(value) ? "-0.0" : "0.0";

        var (negative, digits, exponent) = Shortest(value);
        var sign = negative ? "-" : "";
        var magnitude = Math.Abs(value);
        if (magnitude is < 1e-3 or >= 1e7)
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}.{Fraction(digits[1..])}E{exponent}");
        if (exponent < 0) return sign + "0." + new string('0', -exponent - 1) + digits;
        return digits.Length > exponent + 1
            ? sign + digits[..(exponent + 1)] + "." + digits[(exponent + 1)..]
            : sign + digits.PadRight(exponent + 1, '0') + ".0";
    }

    /// <summary>
    /// The fewest digits that read back as the same float, but at least two where one would do: of the smallest floats the
    /// second digit still says something (`4.9E-324`).
    /// </summary>
    private static (bool Negative, string Digits, int Exponent) Shortest(double value)
    {
        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        for (var precision = 1; precision < 16; precision++)
        {
            var candidate = value.ToString("E" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(candidate, CultureInfo.InvariantCulture) != value) continue;
            text = candidate;
            break;
        }

        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = text[..mark].TrimStart('-').Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
        return (text[0] == '-', mantissa, int.Parse(text[(mark + 1)..], CultureInfo.InvariantCulture));
    }

    private static string Fraction(string digits) => digits.Length == 0 ? "0" : digits;
}
