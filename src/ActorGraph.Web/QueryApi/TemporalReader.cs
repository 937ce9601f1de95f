using System.Globalization;
using System.Text.RegularExpressions;
using ActorGraph.Model.Interchange;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>ISO 8601 texts of typed parameters as temporal values. A wrong text is a <see cref="FormatException"/>.</summary>
internal static partial class TemporalReader
{
    public static LocalDate Date(string text) => Date(Match(DatePattern(), text));

    public static LocalTime LocalTime(string text)
    {
        var clock = Match(ClockPattern(), text);
        return new LocalTime(Number(clock, "hour"), Number(clock, "minute"), Number(clock, "second"), Nanosecond(clock));
    }

    public static OffsetTime Time(string text)
    {
        var parts = Match(OffsetClockPattern(), text);
        return new OffsetTime(
            Number(parts, "hour"), Number(parts, "minute"), Number(parts, "second"), Nanosecond(parts), Offset(parts.Groups["offset"].Value));
    }

    public static LocalDateTime LocalDateTime(string text)
    {
        var parts = Match(DateTimePattern(), text);
        if (parts.Groups["offset"].Success || parts.Groups["zone"].Success) throw new FormatException();
        return LocalDateTime(parts);
    }

    public static ZonedDateTime DateTime(string text)
    {
        var parts = Match(DateTimePattern(), text);
        if (!parts.Groups["offset"].Success && !parts.Groups["zone"].Success) throw new FormatException();
        var clock = LocalDateTime(parts);
        if (!parts.Groups["offset"].Success) return WallClock.In(clock, Zone.Of(parts.Groups["zone"].Value));

        var offset = Offset(parts.Groups["offset"].Value);
        var instant = WallClock.In(clock, Zone.Of(offset));
        return parts.Groups["zone"].Success
            ? new ZonedDateTime(instant.UtcSeconds, instant.Nanosecond, Zone.Of(parts.Groups["zone"].Value))
            : instant;
    }

    private static LocalDate Date(Match parts) => new(Number(parts, "year"), Number(parts, "month"), Number(parts, "day"));

    private static LocalDateTime LocalDateTime(Match parts) => new(
        Number(parts, "year"), Number(parts, "month"), Number(parts, "day"),
        Number(parts, "hour"), Number(parts, "minute"), Number(parts, "second"), Nanosecond(parts));

    private static Match Match(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match ? match : throw new FormatException();

    private static int Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    private static int Nanosecond(Match match) =>
        match.Groups["fraction"] is { Success: true } group
            ? int.Parse(group.Value.PadRight(9, '0'), CultureInfo.InvariantCulture)
            : 0;

    private static int Offset(string text)
    {
        if (text == "Z") return 0;
        var parts = text[1..].Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var seconds = (parts[0] * 3600) + (parts[1] * 60) + (parts.Length > 2 ? parts[2] : 0);
        return text[0] == '-' ? -seconds : seconds;
    }

    private const string DateParts = @"(?<year>[+-]?\d{4,9})-(?<month>\d\d)-(?<day>\d\d)";
    private const string ClockParts = @"(?<hour>\d\d):(?<minute>\d\d)(:(?<second>\d\d)([.,](?<fraction>\d{1,9}))?)?";
    private const string OffsetPart = @"(?<offset>Z|[+-]\d\d:\d\d(:\d\d)?)";

    [GeneratedRegex("^" + DateParts + "$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DatePattern();

    [GeneratedRegex("^" + ClockParts + "$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClockPattern();

    [GeneratedRegex("^" + ClockParts + OffsetPart + "$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OffsetClockPattern();

    [GeneratedRegex(
        "^" + DateParts + "T" + ClockParts + OffsetPart + @"?(\[(?<zone>[A-Za-z0-9_+/-]{1,64})\])?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex DateTimePattern();
}
