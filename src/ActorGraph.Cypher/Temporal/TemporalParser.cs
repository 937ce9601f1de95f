using System.Globalization;
using System.Text.RegularExpressions;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Temporal;

/// <summary>Reads dates, times and both together in the forms of ISO 8601: calendar, week, quarter and ordinal dates, with or without separators.</summary>
internal static partial class TemporalParser
{
    private const int LongestText = 128;

    /// <summary>Reads a text as a value of some kind; what the text has beyond that kind is refused.</summary>
    public static TemporalParts Parse(string text, ValueKind kind)
    {
        var name = Name(kind);
        if (text.Length > LongestText) throw TemporalErrors.NotParsed(text, name);
        var hasDate = kind is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime;
        var hasZone = kind is ValueKind.Time or ValueKind.DateTime;
        var split = hasDate ? text.IndexOfAny(['T', 't']) : -1;
        long? day = null;
        string? clock = text;
        if (hasDate)
        {
            day = ParseDate(split < 0 ? text : text[..split]) ?? throw TemporalErrors.NotParsed(text, name);
            clock = split < 0 ? null : text[(split + 1)..];
            if (kind == ValueKind.Date && clock is not null) throw TemporalErrors.NotParsed(text, name);
        }

        if (clock is null) return new TemporalParts(day, kind == ValueKind.Date ? null : 0, null);
        var match = ClockForm().Match(clock);
        if (!match.Success || (!hasZone && (match.Groups["offset"].Success || match.Groups["zone"].Success))) throw TemporalErrors.NotParsed(text, name);
        var time = TimeOf(match) ?? throw TemporalErrors.NotParsed(text, name);
        return ZoneOf(match, day, time, text, name);
    }

    /// <summary>The name of a kind in messages.</summary>
    public static string Name(ValueKind kind) => kind switch
    {
        ValueKind.LocalTime => "local time",
        ValueKind.LocalDateTime => "local date and time",
        ValueKind.DateTime => "date and time",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static TemporalParts ZoneOf(Match match, long? day, long time, string text, string name)
    {
        Zone? zone = null;
        var offset = 0;
        if (match.Groups["offset"].Success)
        {
            if (!ZoneText.TryParseOffset(match.Groups["offset"].Value, out offset)) throw TemporalErrors.NotParsed(text, name);
            zone = Zone.Fixed(offset);
        }

        if (!match.Groups["zone"].Success) return new TemporalParts(day, time, zone);
        var named = ZoneText.Parse(match.Groups["zone"].Value);
        if (day is null) throw TemporalErrors.NotParsed(text, name);
        if (zone is null) return new TemporalParts(day, time, named);

        // An offset and a name together say which of two instants is meant, so the zone must have that offset then.
        var parts = new TemporalParts(day, time, zone);
        var instant = parts.LocalSecond - offset;
        if (named.OffsetAt(instant) != offset) throw TemporalErrors.OffsetNotOfZone(match.Groups["offset"].Value, named);
        return TemporalParts.OfInstant(instant, parts.Nanosecond, named);
    }

    private static long? ParseDate(string text)
    {
        var match = DateForm().Match(text);
        if (!match.Success) return null;
        var year = long.Parse(match.Groups["year"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (Math.Abs(year) > CivilDate.MaximumYear) return null;
        if (Number(match, "week") is { } week)
        {
            var dayOfWeek = Number(match, "dow") ?? 1;
            return week >= 1 && week <= WeekDate.WeeksInYear(year) && dayOfWeek is >= 1 and <= 7
                ? new WeekDate(year, week, dayOfWeek).EpochDay
                : null;
        }

        if (Number(match, "quarter") is { } quarter)
        {
            if (quarter is < 1 or > 4) return null;
            var first = new CivilDate(year, ((quarter - 1) * 3) + 1, 1);
            var dayOfQuarter = Number(match, "doq") ?? 1;
            var days = first.AddMonths(3).EpochDay - first.EpochDay;
            return dayOfQuarter >= 1 && dayOfQuarter <= days ? first.EpochDay + dayOfQuarter - 1 : null;
        }

        if (Number(match, "ordinal") is { } ordinal)
        {
            return ordinal >= 1 && ordinal <= (CivilDate.IsLeapYear(year) ? 366 : 365) ? new CivilDate(year, 1, 1).EpochDay + ordinal - 1 : null;
        }

        var month = Number(match, "month") ?? 1;
        var day = Number(match, "day") ?? 1;
        return month is >= 1 and <= 12 && day >= 1 && day <= CivilDate.DaysInMonth(year, month) ? new CivilDate(year, month, day).EpochDay : null;
    }

    private static long? TimeOf(Match match)
    {
        var hour = Number(match, "hour") ?? 0;
        var minute = Number(match, "minute") ?? 0;
        var second = Number(match, "second") ?? 0;
        if (hour > 23 || minute > 59 || second > 59) return null;
        var fraction = match.Groups["fraction"].Success
            ? long.Parse(match.Groups["fraction"].Value.PadRight(9, '0'), CultureInfo.InvariantCulture)
            : 0;
        return ((((hour * 60L) + minute) * 60) + second) * TimeOfDay.NanosecondsPerSecond + fraction;
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"^(?<year>[+-]\d{1,9}|\d{4})(?:-?W(?<week>\d{1,2})(?:-(?<dow>\d))?|W(?<week>\d{2})(?<dow>\d)|-?Q(?<quarter>\d)(?:-(?<doq>\d{1,2}))?|Q(?<quarter>\d)(?<doq>\d{2})" +
        @"|-(?<month>\d{1,2})-(?<day>\d{1,2})|-?(?<month>\d{2})|(?<month>\d{2})(?<day>\d{2})|-?(?<ordinal>\d{3}))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DateForm();

    [GeneratedRegex(
        @"^(?:(?<hour>\d{2})(?:(?<minute>\d{2})(?:(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?|(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?)?)?)" +
        @"(?<offset>[Zz]|[+-]\d{1,2}(?::?\d{2}(?::?\d{2})?)?)?(?:\[(?<zone>[^\]]+)\])?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex ClockForm();
}
