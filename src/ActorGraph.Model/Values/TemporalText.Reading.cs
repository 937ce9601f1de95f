using System.Globalization;
using System.Text.RegularExpressions;
using Neo4j.Driver;

namespace ActorGraph.Model.Values;

/// <summary>What is read, too. A text of another form is a <see cref="FormatException"/>, a date or time that there is not an <see cref="ArgumentException"/>.</summary>
public static partial class TemporalText
{
    /// <summary>Reads a date.</summary>
    public static LocalDate ReadDate(string text)
    {
        var parts = Match(DatePattern(), text);
        return new LocalDate(Year(parts), Number(parts, "month"), Number(parts, "day"));
    }

    /// <summary>Reads a time without offset; seconds may be left out.</summary>
    public static LocalTime ReadLocalTime(string text)
    {
        var parts = Match(LocalTimePattern(), text);
        return new LocalTime(Number(parts, "hour"), Number(parts, "minute"), Number(parts, "second"), Nanosecond(parts));
    }

    /// <summary>Reads a time with its offset.</summary>
    public static OffsetTime ReadOffsetTime(string text)
    {
        var parts = Match(OffsetTimePattern(), text);
        return new OffsetTime(Number(parts, "hour"), Number(parts, "minute"), Number(parts, "second"), Nanosecond(parts), Offset(parts));
    }

    /// <summary>Reads a date with a time, without offset and zone.</summary>
    public static LocalDateTime ReadLocalDateTime(string text) => LocalDateTime(Match(LocalDateTimePattern(), text));

    /// <summary>
    /// Reads a moment: date, time, and offset, zone or both. Where there are both, the offset says when, and the zone only names it; where
    /// there is the zone alone, this machine's time zones say when.
    /// </summary>
    public static ZonedDateTime ReadZonedDateTime(string text)
    {
        var parts = Match(ZonedDateTimePattern(), text);
        var clock = LocalDateTime(parts);
        var zone = parts.Groups["zone"] is { Success: true } named ? Zone.Of(named.Value) : null;
        if (!parts.Groups["offset"].Success) return WallClock.In(clock, zone ?? throw new FormatException());
        var moment = WallClock.In(clock, Zone.Of(Offset(parts)));
        return zone is null ? moment : new ZonedDateTime(moment.UtcSeconds, moment.Nanosecond, zone);
    }

    private static Match Match(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? match : throw new FormatException();

    private static LocalDateTime LocalDateTime(Match parts) => new(
        Year(parts), Number(parts, "month"), Number(parts, "day"),
        Number(parts, "hour"), Number(parts, "minute"), Number(parts, "second"), Nanosecond(parts));

    private static int Year(Match parts) => int.Parse(parts.Groups["year"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static int Number(Match parts, string name) =>
        parts.Groups[name] is { Success: true } digits ? int.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static int Nanosecond(Match parts) => parts.Groups["fraction"] is { Success: true } digits
        ? int.Parse(digits.Value.PadRight(9, '0'), NumberStyles.None, CultureInfo.InvariantCulture)
        : 0;

    private static int Offset(Match parts)
    {
        var seconds = (((Number(parts, "offsetHour") * 60) + Number(parts, "offsetMinute")) * 60) + Number(parts, "offsetSecond");
        return parts.Groups["sign"].Value == "-" ? -seconds : seconds;
    }

    private const string DateParts = "(?<year>[+-]?[0-9]{4,9})-(?<month>[0-9]{2})-(?<day>[0-9]{2})";
    private const string TimeParts = "(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,](?<fraction>[0-9]{1,9}))?)?";
    private const string OffsetParts = "(?<offset>Z|(?<sign>[+-])(?<offsetHour>[0-9]{2}):(?<offsetMinute>[0-9]{2})(:(?<offsetSecond>[0-9]{2}))?)";

    [GeneratedRegex($"^{DateParts}\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DatePattern();

    [GeneratedRegex($"^{TimeParts}\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex LocalTimePattern();

    [GeneratedRegex($"^{TimeParts}{OffsetParts}\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex OffsetTimePattern();

    [GeneratedRegex($"^{DateParts}T{TimeParts}\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex LocalDateTimePattern();

    [GeneratedRegex($@"^{DateParts}T{TimeParts}{OffsetParts}?(\[(?<zone>[A-Za-z0-9_+/-]{{1,64}})\])?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex ZonedDateTimePattern();
}
