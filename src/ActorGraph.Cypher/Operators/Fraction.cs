using System.Globalization;
using System.Numerics;
using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>An exact quotient of two whole numbers, so that nothing is lost before the end: a third of a month is 10.145625 days.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    // Beyond it no duration is in range; below it a float adds nothing to one.
    private const int LargestExponent = 40;

    public static implicit operator Fraction(BigInteger number) => new(number, BigInteger.One);

    public static implicit operator Fraction(Int128 number) => new(number, BigInteger.One);

    public static implicit operator Fraction(long number) => new(number, BigInteger.One);

    public static implicit operator Fraction(decimal number) => Parse(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The whole part, cut off towards zero.</summary>
    public BigInteger Whole => BigInteger.Divide(Numerator, Denominator);

    /// <summary>Whether it is nought.</summary>
    public bool IsZero => Numerator.IsZero;

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) => right.Numerator.Sign < 0
        ? new(-left.Numerator * right.Denominator, left.Denominator * -right.Numerator)
        : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>A number by its shortest digits, so that 0.1 is a tenth.</summary>
    /// <exception cref="CypherException">It is infinite, not a number, or too large for any duration.</exception>
    public static Fraction Of(Value number)
    {
        if (number.IsInteger) return number.AsInteger();
        return double.IsFinite(number.AsFloat())
            ? Parse(number.AsFloat().ToString("R", CultureInfo.InvariantCulture))
            : throw RuntimeErrors.DurationOverflow();
    }

    private static Fraction Parse(string text)
    {
        var power = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = power < 0 ? 0 : int.Parse(text.AsSpan(power + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent > LargestExponent) throw RuntimeErrors.DurationOverflow();
        var mantissa = power < 0 ? text : text[..power];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0) exponent -= mantissa.Length - point - 1;
        var digits = BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return exponent >= 0 ? digits * BigInteger.Pow(10, exponent) : new Fraction(digits, BigInteger.Pow(10, -exponent));
    }
}
