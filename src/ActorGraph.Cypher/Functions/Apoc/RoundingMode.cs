using System.Numerics;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>How a quotient that is no integer becomes one, by the names that Java has for it.</summary>
internal sealed record RoundingMode(string Name)
{
    private static readonly string[] Names = ["UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN"];

    /// <summary>To the even one of two neighbours that are equally near.</summary>
    public static readonly RoundingMode HalfEven = new("HALF_EVEN");

    /// <summary>Away from zero from the middle of two neighbours.</summary>
    public static readonly RoundingMode HalfUp = new("HALF_UP");

    /// <summary>The mode of a name.</summary>
    public static RoundingMode Of(Call call, string name) => Names.Contains(name.ToUpperInvariant())
        ? new RoundingMode(name.ToUpperInvariant())
        : throw call.Wrong($"knows the rounding modes `{string.Join("`, `", Names)}`, but was given `{name}`.");

    /// <summary>The quotient of two integers as an integer.</summary>
    public BigInteger Divide(BigInteger dividend, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var rest);
        if (rest.IsZero) return quotient;
        var sign = dividend.Sign * divisor.Sign;
        var half = (BigInteger.Abs(rest) * 2).CompareTo(BigInteger.Abs(divisor));
        var away = Name switch
        {
            "UP" => true,
            "CEILING" => sign > 0,
            "FLOOR" => sign < 0,
            "HALF_UP" => half >= 0,
            "HALF_DOWN" => half > 0,
            "HALF_EVEN" => half > 0 || (half == 0 && !quotient.IsEven),
            _ => false,
        };
        return away ? quotient + sign : quotient;
    }
}
