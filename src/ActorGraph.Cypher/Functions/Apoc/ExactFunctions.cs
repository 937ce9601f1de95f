using System.Globalization;
using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Apoc.NumberFunctions;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary><c>apoc.number.exact.*</c>: arithmetic with numbers of any size, given as strings.</summary>
internal static class ExactFunctions
{
    private const string Two = "stringA :: STRING, stringB :: STRING";
    private const string Rounded = "[precision :: INTEGER], [roundingMode :: STRING]";

    // A quotient that does not end is given with as many digits as IEEE's largest decimal has.
    private const int UsualPrecision = 34;

    public static readonly FunctionDefinition[] All =
    [
        Number("exact.add", Two, "STRING", "The sum of two numbers of any size.", call => Text(Left(call) + Right(call))),
        Number("exact.sub", Two, "STRING", "The difference of two numbers of any size.", call => Text(Left(call) - Right(call))),
        Number("exact.mul", $"{Two}, {Rounded}", "STRING", "The product of two numbers of any size, to so many digits where that is given.", call => Text(ToPrecision(call, Left(call) * Right(call), 2))),
        Number("exact.div", $"{Two}, {Rounded}", "STRING", "The quotient of two numbers of any size, to so many digits, by default 34.", Divide),
        Number("exact.toInteger", $"stringA :: STRING, {Rounded}", "INTEGER", "A number of any size as an integer, its fraction rounded.", ToInteger),
        Number("exact.toFloat", $"stringA :: STRING, {Rounded}", "FLOAT", "A number of any size as a float, to so many digits where that is given.", call =>
            Value.Float(double.Parse(ToPrecision(call, Left(call), 1).ToPlainString(), CultureInfo.InvariantCulture))),
        Number("exact.toExact", "number :: INTEGER", "INTEGER", "An integer as it is.", call => Value.Integer(call.Whole(0))),
    ];

    private static ExactNumber Left(Call call) => ExactNumber.Of(call, call.Text(0));

    private static ExactNumber Right(Call call) => ExactNumber.Of(call, call.Text(1));

    private static Value Text(ExactNumber number)
    {
        var text = number.ToPlainString();
        return Value.String(text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text);
    }

    private static ExactNumber ToPrecision(Call call, ExactNumber number, int place)
    {
        var precision = Precision(call, place, 0);
        return precision == 0 ? number : number.RoundedTo(precision, Mode(call, place + 1));
    }

    private static Value Divide(Call call)
    {
        var (dividend, divisor) = (Left(call), Right(call));
        if (divisor.Digits.IsZero) throw RuntimeErrors.DivisionByZero();
        var precision = Precision(call, 2, UsualPrecision);
        if (precision == 0) precision = UsualPrecision;

        // Enough digits behind the point that those asked for are among them, and one that tells whether any follow.
        var scale = Math.Max(0, precision + divisor.Precision - divisor.Scale - (dividend.Precision - dividend.Scale) + 2);
        var quotient = dividend.DividedBy(divisor, scale, new RoundingMode("DOWN"));
        var rest = dividend - (quotient * divisor);
        if (!rest.Digits.IsZero) quotient = new ExactNumber(quotient.Digits * 10 + (dividend.Digits.Sign * divisor.Digits.Sign), scale + 1);
        return Text(quotient.RoundedTo(precision, Mode(call, 3)));
    }

    private static Value ToInteger(Call call)
    {
        var whole = Left(call).Rounded(0, Mode(call, 2)).Digits;
        return whole >= long.MinValue && whole <= long.MaxValue ? Value.Integer((long)whole) : throw RuntimeErrors.IntegerOverflow($"The number of `{call.Name}()`");
    }

    private static int Precision(Call call, int place, int otherwise)
    {
        var precision = call.Whole(place, otherwise);
        return precision is >= 0 and <= ExactNumber.MostDigits ? (int)precision : throw RuntimeErrors.NumberOutOfRange(call.Name, $"takes a `precision` from 0 to {ExactNumber.MostDigits}, but was given {precision}.");
    }

    private static RoundingMode Mode(Call call, int place) => RoundingMode.Of(call, call.Text(place, "HALF_UP"));
}
