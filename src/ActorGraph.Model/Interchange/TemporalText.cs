using System.Globalization;
using System.Text.RegularExpressions;
using Neo4j.Driver;

namespace ActorGraph.Model.Interchange;

/// <summary>Dates and times as ISO 8601, to the nanosecond and for years that .NET's own types do not reach.</summary>
internal static partial class TemporalText
{
    public static string OfDate(int year, int month, int day) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(year > 9999 ? "+" : year < 0 ? "-" : "")}{Math.Abs((long)year):0000}-{month:00}-{day:00}");

    public static string OfTime(int hour, int minute, int second, int nanosecond)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}:{second:00}");
        return nanosecond == 0 ? time : $"{time}.{Fraction(nanosecond)}";
    }

    public static string OfOffset(int seconds)
    {
        if (seconds == 0)
            return "Z";
        var distance = Math.Abs(seconds);
        var rest = distance % 60;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(seconds < 0 ? '-' : '+')}{distance / 3600:00}:{distance / 60 % 60:00}{(rest == 0 ? "" : $":{rest:00}")}");
    }

    public static string OfLocal(LocalDateTime moment) =>
        $"{OfDate(moment.Year, moment.Month, moment.Day)}T{OfTime(moment.Hour, moment.Minute, moment.Second, moment.Nanosecond)}";

    /// <summary>
    /// An instant on the wall clock of an offset. It is worked out from the seconds since 1970 and not from the value's own
    /// zone, so that the text does not depend on the time zone data of the machine.
    /// </summary>
    public static string OfInstant(ZonedDateTime moment, int offsetSeconds)
    {
        var clock = new ZonedDateTime(moment.UtcSeconds, moment.Nanosecond, Zone.Of(offsetSeconds));
        return $"{OfDate(clock.Year, clock.Month, clock.Day)}T{OfTime(clock.Hour, clock.Minute, clock.Second, clock.Nanosecond)}"
            + OfOffset(offsetSeconds);
    }

    public static LocalDate? ReadDate(string text) =>
        DatePattern().Match(text) is { Success: true } match
            ? new LocalDate(Year(match), Number(match, "month"), Number(match, "day"))
            : null;

    public static LocalTime? ReadLocalTime(string text) =>
        LocalTimePattern().Match(text) is { Success: true } match
            ? new LocalTime(Number(match, "hour"), Number(match, "minute"), Number(match, "second"), Nanosecond(match))
            : null;

    public static OffsetTime? ReadOffsetTime(string text) =>
        OffsetTimePattern().Match(text) is { Success: true } match
            ? new OffsetTime(Number(match, "hour"), Number(match, "minute"), Number(match, "second"), Nanosecond(match), Offset(match))
            : null;

    public static LocalDateTime? ReadLocalDateTime(string text) =>
        LocalDateTimePattern().Match(text) is { Success: true } match
            ? new LocalDateTime(
                Year(match), Number(match, "month"), Number(match, "day"),
                Number(match, "hour"), Number(match, "minute"), Number(match, "second"), Nanosecond(match))
            : null;

    public static ZonedDateTime? ReadInstant(string text, bool withZone)
    {
        var match = InstantPattern().Match(text);
        if (!match.Success || match.Groups["zone"].Success != withZone)
            return null;
        var offset = Offset(match);
        var second = WallClock.EpochSecond(
            Year(match), Number(match, "month"), Number(match, "day"), Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        var atOffset = new ZonedDateTime(second - offset, Nanosecond(match), Zone.Of(offset));
        return withZone ? new ZonedDateTime(atOffset.UtcSeconds, atOffset.Nanosecond, Zone.Of(match.Groups["zone"].Value)) : atOffset;
    }

    internal static string Fraction(int nanosecond) => nanosecond.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');

    private static int Year(Match match) =>
        int.Parse(match.Groups["year"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static int Nanosecond(Match match) =>
        match.Groups["fraction"].Success
            ? int.Parse(match.Groups["fraction"].Value.PadRight(9, '0'), NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;

    private static int Offset(Match match)
    {
        var seconds = (((Number(match, "offsetHour") * 60) + Number(match, "offsetMinute")) * 60) + Number(match, "offsetSecond");
        return match.Groups["sign"].Value == "-" ? -seconds : seconds;
    }

    private const string Date = "(?<year>[+-]?[0-9]{4,9})-(?<month>[0-9]{2})-(?<day>[0-9]{2})";
    private const string Time = @"(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,9}))?)?";
    private const string Distance = "(Z|(?<sign>[+-])(?<offsetHour>[0-9]{2}):(?<offsetMinute>[0-9]{2})(:(?<offsetSecond>[0-9]{2}))?)";

    [GeneratedRegex($"^{Date}\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DatePattern();

    [GeneratedRegex($"^{Time}\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex LocalTimePattern();

    [GeneratedRegex($"^{Time}{Distance}\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex OffsetTimePattern();

    [GeneratedRegex($"^{Date}T{Time}\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex LocalDateTimePattern();

    [GeneratedRegex($@"^{Date}T{Time}{Distance}(\[(?<zone>[A-Za-z0-9_+/-]{{1,64}})\])?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex InstantPattern();
}
