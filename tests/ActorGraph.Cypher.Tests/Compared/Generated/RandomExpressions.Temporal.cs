namespace ActorGraph.Cypher.Tests.Compared.Generated;

internal sealed partial class RandomExpressions
{
    /// <summary>A date, or NULL.</summary>
    private string Date(Scope scope) => Deeper(
        () => dice.Some("date",
            new("of a text", () => $"date('{dice.OneOf("2024-02-29", "20240131", "2024-W05-3", "2024-366", "2024-Q1-5", "1999", "-0044-03-15")}')", 3),
            new("of components", () => $"date({{year: {dice.OneOf("2024", "1984")}, {dice.OneOf("month: 2, day: 29", "week: 10, dayOfWeek: 3", "quarter: 3, dayOfQuarter: 45", "ordinalDay: 202", "month: 3")}}})", 2),
            new("of another", () => $"date({{date: {(reckless ? Date(scope) : "date('2020-02-29')")}, {dice.OneOf("day: 1", "year: 2000", "month: 12, day: 5")}}})"),
            new("converted", () => $"date({dice.OneOf("localdatetime('2024-01-02T03:04')", "datetime('2024-01-02T03:04Z')", "date('2024-01-02')")})"),
            new("property", () => $"{dice.OneOf(scope.Of(Kind.Node))}.d", scope.Has(Kind.Node) ? 4 : 0),
            new("shifted", () => $"({Date(scope)} {dice.OneOf("+", "-")} {Duration(scope)})", 2),
            new("truncated", () => $"date.truncate('{dice.OneOf("day", "week", "month", "quarter", "year", "decade", "century", "millennium", "weekYear")}', {Date(scope)}{dice.OneOf("", ", {day: 2}")})"),
            Wrong(scope)),
        () => dice.OneOf("date('2024-01-01')", "date('2023-05-17')"));

    /// <summary>A value of any temporal type but the durations, or NULL.</summary>
    private string Temporal(Scope scope) => Deeper(
        () => dice.Some("temporal value",
            new("date", () => Date(scope), 4),
            new("local time", () => $"localtime({dice.OneOf("'12:31:14.645'", "'1230'", "{hour: 12, minute: 31, second: 14, nanosecond: 5}", "{hour: 23}", "time('12:00+01:00')")})"),
            new("time", () => $"time({dice.OneOf("'12:31:14.645+01:00'", "'21:40-01:30'", "{hour: 12, timezone: '+02:00'}", "localtime('12:00')", "{time: localtime('10:00'), second: 4}")})"),
            new("local date and time", () => $"localdatetime({dice.OneOf("'2015-07-21T21:40:32.142'", "'2015-W30-2T214032'", "{year: 1984, month: 10, day: 11, hour: 12}", "{date: date('2020-02-02'), time: localtime('03:04')}", "{year: 2020, month: 2, day: 3, hour: 4, minute: 5, second: 6, millisecond: 5}")})", 2),
            new("date and time", () => $"datetime({dice.OneOf("'2015-07-21T21:40:32.142+0100'", "'2015-06-24T12:50:35+01:00[Europe/London]'", "{year: 1984, month: 3, day: 25, hour: 2, minute: 30, timezone: 'Europe/Stockholm'}", "{epochSeconds: 416779, nanosecond: 23}", "{epochMillis: 237821673987}", "localdatetime('2020-01-01T00:00')")})", 2),
            new("of the epoch", () => dice.OneOf("datetime.fromEpoch(416779, 999999999)", "datetime.fromEpochMillis(237821673987)")),
            new("shifted", () => $"({dice.OneOf("localtime('23:59')", "datetime('2024-03-31T01:30[Europe/Paris]')", "localdatetime('2024-01-31T10:00')", "time('12:00+01:00')")} {dice.OneOf("+", "-")} {Duration(scope)})", 2),
            new("truncated", () => $"{dice.OneOf("datetime", "localdatetime")}.truncate('{dice.OneOf("day", "hour", "minute", "second", "millisecond", "week", "month", "microsecond")}', {dice.OneOf("datetime('2017-11-11T12:31:14.645876123+01:00')", "localdatetime('2017-11-11T12:31:14.645876')")}{dice.OneOf("", ", {nanosecond: 2}")})"),
            new("time truncated", () => $"{dice.OneOf("time", "localtime")}.truncate('{dice.OneOf("hour", "minute", "second", "millisecond", "day")}', {dice.OneOf("time('12:31:14.645876123-01:00')", "localtime('12:31:14.645')")})"),
            new("in a zone", () => $"datetime({{datetime: datetime('2024-06-01T10:00+02:00'), timezone: '{dice.OneOf("+05:00", "America/New_York", "Z")}'}})"),
            Wrong(scope)),
        () => dice.OneOf("date('2024-01-01')", "localtime('10:00')", "datetime('2024-01-01T10:00Z')"));

    /// <summary>A duration, or NULL.</summary>
    private string Duration(Scope scope) => Deeper(
        () => dice.Some("duration",
            new("of a text", () => $"duration('{dice.OneOf("P1D", "P1M", "PT1.5H", "P1Y2M3DT4H5M6.7S", "P-1M", "P0.75M", "PT-0.5S", "P2W", "P1.5W")}')", 4),
            new("of components", () => $"duration({{{dice.OneOf("days: 1.5", "months: 0.75", "hours: -1, minutes: 90", "weeks: 2.5", "seconds: 1, nanoseconds: -1", "years: 1, days: -3", "milliseconds: 1500")}}})", 2),
            new("between", () => $"duration.{dice.Some("duration between", "between", "inMonths", "inDays", "inSeconds")}({Temporal(scope)}, {Temporal(scope)})", reckless ? 3 : 0),
            new("between dates", () => $"duration.{dice.OneOf("between", "inMonths", "inDays", "inSeconds")}({Date(scope)}, {Date(scope)})", 2),
            new("sum", () => $"({Duration(scope)} {dice.OneOf("+", "-")} {Duration(scope)})"),
            new("product", () => $"({Duration(scope)} {dice.OneOf("*", "/")} {dice.OneOf("2", "3", "0.5", "-1")})", 2),
            Wrong(scope)),
        () => dice.OneOf("duration('P1D')", "duration('PT1H')", "duration('P1M')"));
}
