using System.Globalization;
using System.Numerics;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>A decimal number of any size: an integer and how many of its digits stand behind the point.</summary>
internal readonly record struct ExactNumber(BigInteger Digits, int Scale)
{
    /// <summary>How many digits a number may be read with, or have before or behind the point.</summary>
    public const int MostDigits = 10_000;

    /// <summary>Reads a number such as <c>-12.5E3</c>.</summary>
    public static ExactNumber Of(Call call, string text) =>
        TryParse(text, out var number) ? number : throw call.Wrong($"takes a number of at most {MostDigits} digits as a string, but was given `{(text.Length > 80 ? text[..80] + "…" : text)}`.");

    /// <summary>An integer.</summary>
    public static ExactNumber FromInteger(long value) => new(value, 0);

    /// <summary>A float as it is in binary, to 41 digits: 0.15 is a little less than it says, 0.125 is half way between 0.12 and 0.13.</summary>
    public static ExactNumber OfFloat(Call call, double value) => Of(call, value.ToString("E40", CultureInfo.InvariantCulture));

    /// <summary>How many digits it has; zero has one.</summary>
    public int Precision => Digits.IsZero ? 1 : BigInteger.Abs(Digits).ToString(CultureInfo.InvariantCulture).Length;

    /// <summary>The number without its sign.</summary>
    public ExactNumber Abs() => this with { Digits = BigInteger.Abs(Digits) };

    /// <summary>The number with its point so many places further to the right.</summary>
    public ExactNumber Shifted(int places) => (this with { Scale = Scale - places }).AtLeast(0);

    public static ExactNumber operator +(ExactNumber left, ExactNumber right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return new ExactNumber(left.AtLeast(scale).Digits + right.AtLeast(scale).Digits, scale);
    }

    public static ExactNumber operator -(ExactNumber left, ExactNumber right) => left + new ExactNumber(-right.Digits, right.Scale);

    public static ExactNumber operator *(ExactNumber left, ExactNumber right) => new(left.Digits * right.Digits, left.Scale + right.Scale);

    /// <summary>The quotient with so many digits behind the point.</summary>
    public ExactNumber DividedBy(ExactNumber divisor, int scale, RoundingMode mode)
    {
        var shift = scale - Scale + divisor.Scale;
        var dividend = shift > 0 ? Digits * BigInteger.Pow(10, shift) : Digits;
        var by = shift < 0 ? divisor.Digits * BigInteger.Pow(10, -shift) : divisor.Digits;
        return new ExactNumber(mode.Divide(dividend, by), scale);
    }

    /// <summary>The number with at most so many digits behind the point; where that is negative, rounded before it.</summary>
    public ExactNumber Rounded(int scale, RoundingMode mode) =>
        scale >= Scale ? this : new ExactNumber(mode.Divide(Digits, BigInteger.Pow(10, Scale - scale)), scale).AtLeast(0);

    /// <summary>The number with at most so many digits from the first that is not zero.</summary>
    public ExactNumber RoundedTo(int precision, RoundingMode mode) => Precision <= precision ? this : Rounded(Scale - (Precision - precision), mode);

    /// <summary>All digits, without an exponent.</summary>
    public string ToPlainString()
    {
        var digits = BigInteger.Abs(Digits).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        var text = Scale > 0 ? $"{digits[..^Scale]}.{digits[^Scale..]}" : digits;
        return Digits.Sign < 0 ? "-" + text : text;
    }

    private ExactNumber AtLeast(int scale) => Scale >= scale ? this : new ExactNumber(Digits * BigInteger.Pow(10, scale - Scale), scale);

    private static bool TryParse(string text, out ExactNumber number)
    {
        number = default;
        if (text.Length > MostDigits) return false;
        var at = text.IndexOfAny(['e', 'E']);
        var mantissa = at < 0 ? text : text[..at];
        var exponent = 0;
        if (at >= 0 && !int.TryParse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return false;
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var plain = point < 0 ? mantissa : mantissa.Remove(point, 1);
        if (Math.Abs((long)exponent) > MostDigits || !BigInteger.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits)) return false;
        number = new ExactNumber(digits, (point < 0 ? 0 : mantissa.Length - point - 1) - exponent).AtLeast(0);
        return true;
    }
}
