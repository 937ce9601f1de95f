using System.Globalization;
using System.Numerics;

namespace ActorGraph;

/// <summary>
/// Floats as Neo4j shows them: the shortest digits that lie between the halves of the way to the next floats, at least one behind
/// the point; plain from 0.001 to below 10,000,000, and else with an exponent, as in <c>1.0E10</c>.
/// </summary>
internal static class FloatText
{
    private const int FirstPlainExponent = -3;
    private const int LastPlainExponent = 6;
    private const int LargestExactExponent = 15;
    private const int SmallestNormalExponent = -307;
    private const int MostDigits = 17;

    /// <summary>The text of a float.</summary>
    public static string Of(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        var sign = double.IsNegative(value) ? "-" : "";
        if (value == 0)
            return sign + "0.0";
        var (digits, exponent) = ShownDigits(Math.Abs(value));
        if (exponent is < FirstPlainExponent or > LastPlainExponent)
            return $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent.ToString(CultureInfo.InvariantCulture)}";
        if (exponent < 0)
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        return digits.Length > exponent + 1
            ? $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}"
            : $"{sign}{digits.PadRight(exponent + 1, '0')}.0";
    }

    /// <summary>
    /// The shortest digits, but for two cases: a number that lies exactly half way to the next float reads back by the rule for
    /// halves only, so it takes more digits; and of the smallest floats the second digit still says something.
    /// </summary>
    private static (string Digits, int Exponent) ShownDigits(double value)
    {
        var (digits, exponent) = ShortestDigits(value);
        if (digits.Length == 1 && exponent < SmallestNormalExponent)
        {
            var (two, power) = Rounded(value, 2);
            return power == exponent ? (two, power) : (digits, exponent);
        }

        for (var count = digits.Length; exponent > LargestExactExponent && count < MostDigits && IsHalfWay(value, digits, exponent);)
            (digits, exponent) = Rounded(value, ++count);
        return (digits, exponent);
    }

    private static (string Digits, int Exponent) Rounded(double value, int count)
    {
        var text = value.ToString($"E{count - 1}", CultureInfo.InvariantCulture);
        var power = text.IndexOf('E');
        return (text[..power].Replace(".", "", StringComparison.Ordinal).TrimEnd('0'), int.Parse(text.AsSpan(power + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
    }

    /// <summary>Whether the digits, which stand for a whole number, lie exactly between two floats, or read back as another one.</summary>
    private static bool IsHalfWay(double value, string digits, int exponent)
    {
        var shown = BigInteger.Parse(digits, CultureInfo.InvariantCulture) * BigInteger.Pow(10, exponent + 1 - digits.Length);
        var exact = new BigInteger(value);
        var other = new BigInteger(shown < exact ? Math.BitDecrement(value) : Math.BitIncrement(value));
        return BigInteger.Abs(shown - exact) * 2 >= BigInteger.Abs(other - exact);
    }

    /// <summary>The fewest significant digits of a positive float that read back as it, and the power of ten that the first of them stands for.</summary>
    public static (string Digits, int Exponent) ShortestDigits(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var power = text.IndexOf('E');
        var exponent = power < 0 ? 0 : int.Parse(text.AsSpan(power + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = power < 0 ? text : text[..power];
        var point = mantissa.IndexOf('.');
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leadingZeros = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), exponent - leadingZeros);
    }
}
