using System.Globalization;
using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions;

/// <summary>
/// Rounds floats by their shortest decimal digits, so that 1.005 to two decimals is 1.01 as it reads, and not 1.0 as the nearest
/// binary fraction would have it.
/// </summary>
internal static class Rounding
{
    private const int MostDigits = 400;

    /// <summary>The nearest whole number; of two equally near ones the upper. Zero has no sign.</summary>
    public static double HalfUpwards(double number)
    {
        var floor = Math.Floor(number);
        return (number - floor >= 0.5 ? floor + 1 : floor) + 0.0;
    }

    /// <summary>The number with so many decimals. Zero has no sign.</summary>
    public static double Round(double number, double precision, string mode)
    {
        if (mode is not ("CEILING" or "FLOOR" or "UP" or "DOWN" or "HALF_EVEN" or "HALF_UP" or "HALF_DOWN" or "UNNECESSARY"))
            throw RuntimeErrors.ArgumentValue("round", $"knows the modes `CEILING`, `FLOOR`, `UP`, `DOWN`, `HALF_EVEN`, `HALF_UP`, `HALF_DOWN` and `UNNECESSARY`, but was given `{mode}`.").As(GqlStatus.InvalidData("22N26"));
        if (number == 0)
            return 0;
        if (!double.IsFinite(number) || precision >= MostDigits)
            return number;
        var decimals = (int)precision;
        var (digits, exponent) = FloatText.ShortestDigits(Math.Abs(number));
        var kept = exponent + 1 + decimals;
        if (kept >= digits.Length)
            return number;
        if (mode == "UNNECESSARY")
            throw RuntimeErrors.ArgumentValue("round", $"would have to round `{FloatText.Of(number)}`, which the mode `UNNECESSARY` forbids.");
        var whole = kept <= 0 ? 0 : long.Parse(digits.AsSpan(0, kept), CultureInfo.InvariantCulture);
        if (IsUp(mode, number > 0, kept < 0 ? -1 : HalfOrder(digits.AsSpan(kept)), whole % 2 != 0))
            whole++;
        var size = double.Parse($"{whole.ToString(CultureInfo.InvariantCulture)}E{(-decimals).ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);
        return number < 0 && size > 0 ? -size : size;
    }

    /// <summary>Whether what is cut off is less than, exactly or more than half of the last kept digit: −1, 0 or 1.</summary>
    private static int HalfOrder(ReadOnlySpan<char> rest) => rest[0] switch
    {
        < '5' => -1,
        > '5' => 1,
        _ => rest.Length > 1 ? 1 : 0,
    };

    private static bool IsUp(string mode, bool positive, int half, bool odd) => mode switch
    {
        "UP" => true,
        "DOWN" => false,
        "CEILING" => positive,
        "FLOOR" => !positive,
        "HALF_UP" => half >= 0,
        "HALF_DOWN" => half > 0,
        _ => half > 0 || (half == 0 && odd),
    };
}
