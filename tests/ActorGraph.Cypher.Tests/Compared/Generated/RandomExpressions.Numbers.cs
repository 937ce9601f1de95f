namespace ActorGraph.Cypher.Tests.Compared.Generated;

internal sealed partial class RandomExpressions
{
    /// <summary>An integer, or NULL.</summary>
    public string Integer(Scope scope) => Deeper(
        () => dice.Some("integer",
            new("literal", () => dice.OneOf("0", "1", "2", "3", "-1"), 5),
            new("null", () => "null", 1),
            new("property", () => $"{dice.OneOf(scope.Of(Kind.Node))}.k", scope.Has(Kind.Node) ? 6 : 0),
            new("property of a relationship", () => $"{dice.OneOf(scope.Of(Kind.Relationship))}.w", scope.Has(Kind.Relationship) ? 4 : 0),
            new("variable", () => dice.OneOf(scope.Of(Kind.Integer)), scope.Has(Kind.Integer) ? 5 : 0),
            new("parameter", () => "$one"),
            new("sum, difference, product", () => $"({Integer(scope)} {dice.OneOf("+", "-", "*")} {Integer(scope)})", 3),
            new("quotient, remainder", () => $"({Integer(scope)} {dice.OneOf("/", "%")} {(reckless ? Integer(scope) : dice.OneOf("2", "3", "-2"))})", 2),
            new("sign", () => $"{dice.OneOf("-", "+")}({Integer(scope)})"),
            new("abs", () => $"abs({Integer(scope)})"),
            new("sign()", () => $"sign({dice.Either(() => Integer(scope), () => Float(scope))})"),
            new("size of a list", () => $"size({List(scope)})", 2),
            new("size of a text", () => $"size({Text(scope)})"),
            new("char_length", () => $"{dice.OneOf("char_length", "character_length")}({Text(scope)})"),
            new("length", () => $"length({dice.OneOf(scope.Of(Kind.Path))})", scope.Has(Kind.Path) ? 4 : 0),
            new("number of labels", () => $"size(labels({dice.OneOf(scope.Of(Kind.Node))}))", scope.Has(Kind.Node) ? 1 : 0),
            new("number of keys", () => $"size(keys({dice.OneOf(scope.Of(Kind.Node))}))", scope.Has(Kind.Node) ? 1 : 0),
            new("number of repetitions", () => $"size({dice.OneOf(scope.Of(Kind.Relationships))})", scope.Has(Kind.Relationships) ? 4 : 0),
            new("toInteger", () => $"toInteger({dice.Either(() => dice.OneOf("'7'", "'x'", "'1.9'", "2.9", "true"), () => Text(scope))})"),
            new("toIntegerOrNull", () => $"toIntegerOrNull({Value(scope)})"),
            new("COUNT", () => Counting(scope), scope.Has(Kind.Node) ? 3 : 0),
            new("component", () => $"{Temporal(scope)}.{dice.OneOf("year", "month", "day")}", reckless ? 1 : 0),
            new("component of a duration", () => $"({Duration(scope)}).{dice.OneOf("years", "months", "days", "hours", "seconds", "monthsOfYear", "secondsOfMinute", "quarters", "weeks", "nanosecondsOfSecond", "milliseconds")}"),
            new("component of a date", () => $"{Date(scope)}.{dice.OneOf("year", "quarter", "month", "week", "weekYear", "day", "ordinalDay", "dayOfQuarter", "weekDay", "dayOfWeek")}", 2),
            new("srid", () => $"({Point(scope)}).srid"),
            Wrong(scope)),
        () => dice.OneOf([.. scope.Of(Kind.Node).Select(name => name + ".k"), .. scope.Of(Kind.Integer), "1", "2", "0"]));

    /// <summary>A float, or NULL.</summary>
    private string Float(Scope scope) => Deeper(
        () => dice.Some("float",
            new("literal", () => dice.OneOf("0.5", "1.0", "2.5", "-3.75", "1e10", "-0.0"), 4),
            new("arithmetic", () => $"({Number(scope)} {dice.OneOf("+", "-", "*", "/")} {dice.OneOf("0.5", "2.0", "-1.5")})", 3),
            new("power", () => $"({Integer(scope)} ^ {dice.OneOf("2", "0.5", "0", "-1")})"),
            new("toFloat", () => $"toFloat({dice.Either(() => dice.OneOf("'1.5'", "'x'", "3"), () => Text(scope))})"),
            new("toFloatOrNull", () => $"toFloatOrNull({Value(scope)})"),
            new("round", () => $"round({Number(scope)})"),
            new("round to a precision", () => $"round({dice.OneOf("-0.04", "2.345", "-1.55", "1234.5")}, {dice.OneOf("0", "1", "2")})"),
            new("round by a mode", () => $"round({dice.OneOf("-0.5", "2.5", "1.25", "-1.65")}, {dice.OneOf("0", "1")}, '{dice.OneOf("UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN")}')"),
            new("rounding", () => $"{dice.OneOf("ceil", "floor")}({Number(scope)})"),
            new("roots and logarithms", () => $"round({dice.OneOf("sqrt", "exp", "log", "ln", "log10")}({dice.OneOf("0", "1", "2.5", "-1", "null")}), 10)"),
            new("trigonometry", () => $"round({dice.OneOf("sin", "cos", "tan", "cot", "asin", "acos", "atan", "degrees", "radians", "haversin")}({dice.OneOf("0", "1", "0.5", "-1", "null")}), 10)"),
            new("atan2", () => $"round(atan2({dice.OneOf("0", "1", "-1")}, {dice.OneOf("0", "2", "-0.0")}), 10)"),
            new("constants", () => $"round({dice.OneOf("pi", "e")}(), 10)"),
            new("point.distance", () => $"round(point.distance({Point(scope)}, {Point(scope)}), 6)"),
            new("coordinate", () => $"({Point(scope)}).{dice.OneOf("x", "y", "z", "longitude", "latitude", "height")}", reckless ? 1 : 0),
            Wrong(scope)),
        () => dice.OneOf("0.5", "1.5", "2.0"));

    private string Number(Scope scope) => dice.Some("number",
        new("integer", () => Integer(scope)),
        new("float", () => Float(scope)));
}
