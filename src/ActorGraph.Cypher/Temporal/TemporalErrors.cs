using System.Text.RegularExpressions;
using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Temporal;

/// <summary>The texts of what can be wrong with temporal values.</summary>
internal static partial class TemporalErrors
{
    // Neo4j counts a text that is no temporal value as an error of syntax, though it is met while the query runs.
    private const string NotText = "Neo.ClientError.Statement.SyntaxError";

    public static CypherException NotParsed(string text, string kind) => Argument("InvalidArgumentValue",
        $"Text cannot be parsed to a {kind}: `{(text.Length > 60 ? text[..60] + "…" : text)}`. The forms of ISO 8601 are read, such as `2023-10-13` or `2023-10-13T21:40:32+02:00`.", NotText).As(WellFormed().IsMatch(text) ? GqlStatus.InvalidArgument : GqlStatus.TemporalFormat);

    public static CypherException OutOfRange(string field, long value, long least, long greatest) => Argument("InvalidArgumentValue",
        $"Invalid value for `{field}`: {value} is not between {least} and {greatest}.").As(field == "nanosecond" ? GqlStatus.InvalidTemporal("22N03") : GqlStatus.General);

    public static CypherException Missing(string field, string kind) => Argument("InvalidArgumentValue", $"`{field}` must be specified for a {kind}.").As(GqlStatus.InvalidTemporal("22N12"));

    public static CypherException NoFields(string kind, IEnumerable<string> fields) => Argument("InvalidArgumentValue",
        $"A {kind} needs at least one of `{string.Join("`, `", fields)}`.");

    public static CypherException UnknownField(string field, string kind) => Argument("InvalidArgumentValue", $"`{field}` is not a field of a {kind}.").As(GqlStatus.Unexpected);

    public static CypherException UnknownZone(string zone) => Argument("InvalidArgumentValue",
        $"`{zone}` is not a time zone. Use an offset such as `+01:00`, or a name such as `Europe/Stockholm`.", NotText).As(GqlStatus.InvalidArgument);

    public static CypherException UnknownUnit(string unit) => Argument("InvalidArgumentValue",
        $"`{unit}` is not a unit to truncate to. Use millennium, century, decade, year, weekYear, quarter, month, week, day, hour, minute, second, millisecond or microsecond.").As(GqlStatus.Unexpected);

    public static CypherException OffsetNotOfZone(string offset, Zone zone) => Argument("InvalidArgumentValue",
        $"The offset `{offset}` is not one that `{zone}` has at that time. Leave one of them out.").As(new GqlStatus("22003", new GqlStatus("22N04")));

    public static CypherException NotAssignable(string field, string kind) => Type($"`{field}` cannot be given for a {kind}.").As(GqlStatus.General);

    public static CypherException OtherCalendar(string field, string other) =>
        Type($"`{field}` and `{other}` are of different ways to tell a day: month and day, week and dayOfWeek, quarter and dayOfQuarter, or ordinalDay.").As(GqlStatus.General);

    public static CypherException TwoOrigins(string field, string other) => Argument("InvalidArgumentValue", $"`{field}` cannot be given together with `{other}`.").As(GqlStatus.InvalidTemporal("22N14"));

    public static CypherException UnitTooLarge(string unit) => Type($"A time cannot be truncated to `{unit}`. Use day or a smaller unit.").As(GqlStatus.InvalidArgument);

    public static CypherException UnitsTooLarge(string units) => Type($"Between two times of day there are no {units}. Use `duration.inSeconds`.").As(GqlStatus.InvalidArgument);

    public static CypherException UnitTooSmall(string unit) => Type($"A date has no time to be truncated to `{unit}`. Use day or a larger unit.").As(GqlStatus.General);

    public static CypherException TooLarge(string kind) => Argument("NumberOutOfRange", $"The {kind} is out of the range of what can be represented.");

    public static CypherException WrongKind(string function, Value found) => Type($"`{function}` does not take a value of type {found.Kind}.")
        .As(found.Kind is ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime ? GqlStatus.General : GqlStatus.InvalidSyntax("42I51"));

    // Neo4j tells a text with wrong numbers in it from one of no form.
    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d|\d\d:\d\d(:\d\d)?)$")]
    private static partial Regex WellFormed();

    private static CypherException Type(string message) => new(new CypherError(ErrorKind.TypeError, "InvalidArgumentType", message, ErrorPhase.Runtime));

    private static CypherException Argument(string detail, string message, string? code = null) =>
        new(new CypherError(ErrorKind.ArgumentError, detail, message, ErrorPhase.Runtime, Code: code));
}
