using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;
using CsCheck;
using static ActorGraph.Cypher.Tests.Functions.FunctionCall;

namespace ActorGraph.Cypher.Tests.Operators;

public sealed class ArithmeticTests
{
    private static readonly DateValue Date = new(new CivilDate(2020, 1, 31).EpochDay);

    public static readonly TheoryData<object?, string, object?, string> Results = new()
    {
        { 1, "+", 2, "3" },
        { 1, "+", 2.5, "3.5" },
        { 1, "+", null, "null" },
        { "a", "+", 1, "'a1'" },
        { 1.5, "+", "a", "'1.5a'" },
        { "a", "+", true, "'atrue'" },
        { "a", "+", Date, "'a2020-01-31'" },
        { new object?[] { 1 }, "+", 2, "[1, 2]" },
        { 2, "+", new object?[] { 1 }, "[2, 1]" },
        { new object?[] { 1 }, "+", new object?[] { 2, 3 }, "[1, 2, 3]" },
        { new object?[] { 1 }, "+", null, "null" },
        { Map(("a", 1)), "+", new object?[] { 1 }, "[{a: 1}, 1]" },
        { -7, "/", 2, "-3" },
        { -7, "%", 3, "-1" },
        { long.MinValue, "%", -1, "0" },
        { 5, "%", 3.5, "1.5" },
        { 1.0, "/", 0, "Infinity" },
        { 1.0, "%", 0, "NaN" },
        { 2, "^", 3, "8.0" },
        { Date, "+", new DurationValue(1, 0, 0, 0), "'2020-02-29'" },
        { new DurationValue(1, 0, 0, 0), "+", Date, "'2020-02-29'" },
        { Date, "-", new DurationValue(1, 0, 86400, 0), "'2019-12-30'" },
        { new DurationValue(0, 1, 0, 0), "*", 2.5, "'P2DT12H'" },
        { 2, "*", new DurationValue(0, 1, 0, 0), "'P2D'" },
        { new DurationValue(1, 0, 0, 0), "/", 2, "'P15DT5H14M33S'" },
        { new DurationValue(149, 14, 58390, 1), "/", 2, "'P6Y2M22DT13H21M8S'" },
        { new DurationValue(149, 14, 58390, 1), "*", 0.5, "'P6Y2M22DT13H21M8S'" },
        { new DurationValue(149, 14, 58390, 1), "/", 0.5, "'P24Y10M28DT32H26M20.000000002S'" },
        { new DurationValue(0, 1, 0, 0), "-", new DurationValue(0, 0, 3600, 0), "'P1DT-1H'" },
    };

    public static readonly TheoryData<object?, string, object?, ErrorKind> Failures = new()
    {
        { long.MaxValue, "+", 1, ErrorKind.ArithmeticError },
        { long.MinValue, "-", 1, ErrorKind.ArithmeticError },
        { long.MaxValue, "*", 2, ErrorKind.ArithmeticError },
        { long.MinValue, "/", -1, ErrorKind.ArithmeticError },
        { 1, "/", 0, ErrorKind.ArithmeticError },
        { 1, "%", 0, ErrorKind.ArithmeticError },
        { new DurationValue(0, 1, 0, 0), "/", 0, ErrorKind.ArithmeticError },
        { new DurationValue(0, 1, 0, 0), "*", double.NaN, ErrorKind.ArgumentError },
        { new DurationValue(0, long.MaxValue / 86400, 0, 0), "*", 2, ErrorKind.ArgumentError },
        { new DateValue(CivilDate.MaximumEpochDay), "+", new DurationValue(0, 1, 0, 0), ErrorKind.ArithmeticError },
        { new DateValue(0), "+", new DurationValue(long.MaxValue / 3_000_000, 0, 0, 0), ErrorKind.ArithmeticError },
        { 1, "+", true, ErrorKind.TypeError },
        { "a", "-", "b", ErrorKind.TypeError },
        { "a", "*", 2, ErrorKind.TypeError },
        { Map(("a", 1)), "+", 1, ErrorKind.TypeError },
        { Date, "-", Date, ErrorKind.TypeError },
        { "a", "^", 2, ErrorKind.TypeError },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Operator_gives_a_value(object? left, string symbol, object? right, string expected) =>
        Assert.Equal(expected, ValueText.Literal(Apply(symbol, Of(left), Of(right))));

    [Theory]
    [MemberData(nameof(Failures))]
    public void Operator_refuses(object? left, string symbol, object? right, ErrorKind kind) =>
        Assert.Equal(kind, Error(() => Apply(symbol, Of(left), Of(right))).Kind);

    [Fact]
    public void Integers_give_the_exact_result_or_an_overflow() =>
        Gen.Select(Gen.Long, Gen.Long, Gen.Int[0, 2]).Sample((a, b, which) =>
        {
            var exact = which switch { 0 => (Int128)a + b, 1 => (Int128)a - b, _ => (Int128)a * b };
            var fits = exact >= long.MinValue && exact <= long.MaxValue;
            try
            {
                var result = Apply("+-*"[which].ToString(), Value.Integer(a), Value.Integer(b));
                return fits && result.AsInteger() == exact;
            }
            catch (CypherException overflow)
            {
                return !fits && overflow.Error.Kind == ErrorKind.ArithmeticError;
            }
        });

    [Fact]
    public void Time_plus_a_duration_minus_it_is_the_time() =>
        Gen.Select(Gen.Long[-100_000_000_000, 100_000_000_000], Gen.Int[0, 999_999_999], Gen.Long[-10_000, 10_000], Gen.Long[-1_000_000, 1_000_000], Gen.Int[0, 999_999_999])
            .Sample((second, nano, days, seconds, nanos) =>
            {
                var start = Value.Of(new LocalDateTimeValue(second, nano));
                var span = Value.Of(new DurationValue(0, days, seconds, nanos));
                Assert.Equal(start, Arithmetic.Subtract(Arithmetic.Add(start, span), span), ValueEquivalence.Instance);
            });

    [Fact]
    public void Day_added_across_a_change_of_the_clocks_keeps_the_local_time()
    {
        Assert.True(Zone.TryNamed("Europe/Stockholm", out var zone));
        var before = Value.Of(zone.AtLocal(new CivilDate(2020, 10, 24).EpochDay * 86_400 + 9_000, 0));

        Assert.Equal("2020-10-25T02:30+02:00[Europe/Stockholm]", Arithmetic.Add(before, Value.Of(new DurationValue(0, 1, 0, 0))).As<DateTimeValue>()!.ToString());
        Assert.Equal("2020-10-25T02:30+01:00[Europe/Stockholm]", Arithmetic.Add(before, Value.Of(new DurationValue(0, 0, 90_000, 0))).As<DateTimeValue>()!.ToString());
    }

    [Fact]
    public void Negation_of_the_smallest_integer_overflows()
    {
        Assert.Equal(Value.Integer(-5), Arithmetic.Negate(Value.Integer(5)));
        Assert.Equal(ErrorKind.ArithmeticError, Error(() => Arithmetic.Negate(Value.Integer(long.MinValue))).Kind);
    }

    private static Value Apply(string symbol, Value left, Value right) => symbol switch
    {
        "+" => Arithmetic.Add(left, right),
        "-" => Arithmetic.Subtract(left, right),
        "*" => Arithmetic.Multiply(left, right),
        "/" => Arithmetic.Divide(left, right),
        "%" => Arithmetic.Modulo(left, right),
        _ => Arithmetic.Power(left, right),
    };
}
