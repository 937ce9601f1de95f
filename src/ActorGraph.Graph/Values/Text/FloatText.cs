using System.Globalization;

namespace ActorGraph.Graph.Values;

/// <summary>
/// Floats as Cypher shows them: the shortest digits that read back as the same float, at least one behind the point; plain from
/// 0.001 to below 10,000,000, and else with an exponent, as in <c>1.0E10</c>.
/// </summary>
public static class FloatText
{
    private const int FirstPlainExponent = -3;
    private const int LastPlainExponent = 6;

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
        var (digits, exponent) = ShortestDigits(Math.Abs(value));
        if (exponent is < FirstPlainExponent or > LastPlainExponent)
            return $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent.ToString(CultureInfo.InvariantCulture)}";
        if (exponent < 0)
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        return digits.Length > exponent + 1
            ? $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}"
            : $"{sign}{digits.PadRight(exponent + 1, '0')}.0";
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
