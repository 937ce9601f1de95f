using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Temporal;

/// <summary>Makes temporal values from maps of fields, with or without other temporal values to start from.</summary>
internal static class TemporalBuilder
{
    /// <summary>The value that a map describes.</summary>
    public static TemporalParts Build(MapValue map, ValueKind kind)
    {
        var fields = new TemporalFields(map, TemporalParser.Name(kind));
        fields.Check(kind);
        var epoch = kind == ValueKind.DateTime ? FromEpoch(fields) : null;
        var both = epoch ?? fields.Base("datetime");
        var dateBase = fields.Base("date") ?? both;
        var timeBase = fields.Base("time") ?? both;
        var hasDate = kind is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime;
        if (hasDate && dateBase is null && (timeBase is not null || fields.Has("hour"))) RequireDay(fields, kind);
        var day = hasDate ? BuildDay(fields, dateBase?.Day, kind) : timeBase?.Day;
        if (kind == ValueKind.Date) return new TemporalParts(day, null, null);
        var subsecond = epoch is null ? BuildSubsecond(fields, timeBase?.Time) : epoch.Nanosecond;
        var time = BuildTime(fields, timeBase?.Time, kind, hasDate, subsecond);
        return Rezone(new TemporalParts(day, time, timeBase?.Zone, timeBase?.Offset), fields.Zone());
    }

    /// <summary><c>{epochSeconds: …}</c> or <c>{epochMillis: …}</c>; null where neither is given.</summary>
    private static TemporalParts? FromEpoch(TemporalFields fields)
    {
        const long LastSecond = 31_556_889_864_403_199;
        var zone = fields.Zone() ?? Zone.Utc;
        if (fields.Number("epochSeconds", -LastSecond, LastSecond) is { } seconds)
            return TemporalParts.OfInstant(seconds, (int)(Subsecond(fields, 999_999_999) ?? 0), zone);
        if (fields.Number("epochMillis", long.MinValue, long.MaxValue) is not { } milliseconds) return null;
        var nanosecond = FloorDivision.Remainder(milliseconds, 1_000) * 1_000_000 + (Subsecond(fields, 999_999) ?? 0);
        return TemporalParts.OfInstant(FloorDivision.Quotient(milliseconds, 1_000), (int)nanosecond, zone);
    }

    /// <summary>Changes single fields of a truncated value; smaller fractions of a second are added to what the truncation has left.</summary>
    public static TemporalParts Amend(TemporalParts truncated, MapValue map, ValueKind kind)
    {
        var fields = new TemporalFields(map, TemporalParser.Name(kind));
        fields.Check(kind);
        var day = truncated.Day is null ? null : BuildDay(fields, truncated.Day, kind);
        var added = Subsecond(fields, 999_999_999) ?? 0;
        var time = BuildTime(fields, truncated.Time ?? 0, kind, hasDate: true, ((truncated.Time ?? 0) % TimeOfDay.NanosecondsPerSecond) + added);
        return new TemporalParts(day, time, fields.Zone() ?? truncated.Zone);
    }

    /// <summary>Another zone shows the same instant differently; to a value without zone it is simply given.</summary>
    private static TemporalParts Rezone(TemporalParts parts, Zone? given)
    {
        if (given is not { } zone) return parts;
        if (parts.Zone is null) return parts with { Zone = zone };
        var day = parts.Day ?? 0;
        var instant = (parts with { Day = day }).EpochSecond;
        var moved = TemporalParts.OfInstant(instant, parts.Nanosecond, zone);
        return parts.Day is null ? moved with { Day = null } : moved;
    }

    /// <summary>What has a time of day has a day: of the month, the week, the quarter or the year.</summary>
    private static void RequireDay(TemporalFields fields, ValueKind kind)
    {
        var day = fields.Has("week") ? "dayOfWeek" : fields.Has("quarter") ? "dayOfQuarter" : "day";
        string[] days = ["day", "dayOfWeek", "dayOfQuarter", "ordinalDay"];
        if (!days.Any(fields.Has)) throw Missing(day, kind);
    }

    private static long? BuildDay(TemporalFields fields, long? start, ValueKind kind)
    {
        if (fields.Has("week") || fields.Has("dayOfWeek"))
        {
            var from = start is { } first ? WeekDate.FromEpochDay(first) : (WeekDate?)null;
            var weekYear = Year(fields, from?.WeekYear, kind);
            var week = (int)(fields.Number("week", 1, WeekDate.WeeksInYear(weekYear)) ?? from?.Week ?? throw Missing("week", kind));
            var dayOfWeek = (int)(fields.Number("dayOfWeek", 1, 7) ?? from?.DayOfWeek ?? 1);
            return new WeekDate(weekYear, week, dayOfWeek).EpochDay;
        }

        var known = start is { } day ? CivilDate.FromEpochDay(day) : (CivilDate?)null;
        var year = Year(fields, known?.Year, kind);
        if (fields.Has("ordinalDay"))
            return new CivilDate(year, 1, 1).EpochDay + fields.Number("ordinalDay", 1, CivilDate.IsLeapYear(year) ? 366 : 365)!.Value - 1;
        if (fields.Has("quarter") || fields.Has("dayOfQuarter"))
        {
            var quarter = (int)(fields.Number("quarter", 1, 4) ?? known?.Quarter ?? throw Missing("quarter", kind));
            var first = new CivilDate(year, ((quarter - 1) * 3) + 1, 1);
            var days = first.AddMonths(3).EpochDay - first.EpochDay;
            return first.EpochDay + (fields.Number("dayOfQuarter", 1, days) ?? known?.DayOfQuarter ?? 1) - 1;
        }

        if (known is null && fields.Has("day") && !fields.Has("month")) throw Missing("month", kind);
        var month = (int)(fields.Number("month", 1, 12) ?? known?.Month ?? 1);
        var dayOfMonth = fields.Number("day", 1, CivilDate.DaysInMonth(year, month))
            ?? Math.Min(KeptDay(known, year), CivilDate.DaysInMonth(year, month));
        return new CivilDate(year, month, (int)dayOfMonth).EpochDay;
    }

    /// <summary>The day of month that is kept when the year changes: from 29 February it goes to the 28th, before the month changes.</summary>
    private static int KeptDay(CivilDate? known, long year) =>
        known is { } date ? Math.Min(date.Day, CivilDate.DaysInMonth(year, date.Month)) : 1;

    private static long Year(TemporalFields fields, long? known, ValueKind kind) =>
        fields.Number("year", -CivilDate.MaximumYear, CivilDate.MaximumYear) ?? known ?? throw Missing("year", kind);

    private static long BuildTime(TemporalFields fields, long? start, ValueKind kind, bool hasDate, long subsecond)
    {
        var known = (start ?? 0) / TimeOfDay.NanosecondsPerSecond;
        var hour = fields.Number("hour", 0, 23);
        var minute = fields.Number("minute", 0, 59);
        var second = fields.Number("second", 0, 59);
        if (start is null)
        {
            if (hour is null && (!hasDate || minute is not null || second is not null || subsecond != 0)) throw Missing("hour", kind);
            if (minute is null && (second is not null || subsecond != 0)) throw Missing("minute", kind);
            if (second is null && subsecond != 0) throw Missing("second", kind);
        }

        var seconds = ((hour ?? (known / 3600)) * 3600) + ((minute ?? (known / 60 % 60)) * 60) + (second ?? (known % 60));
        return (seconds * TimeOfDay.NanosecondsPerSecond) + subsecond;
    }

    private static long BuildSubsecond(TemporalFields fields, long? start) =>
        Subsecond(fields, 999_999_999) ?? ((start ?? 0) % TimeOfDay.NanosecondsPerSecond);

    /// <summary>Milli-, micro- and nanoseconds add up; each but the coarsest given one stays below a thousand.</summary>
    private static long? Subsecond(TemporalFields fields, long greatest)
    {
        if (!fields.Has("millisecond") && !fields.Has("microsecond") && !fields.Has("nanosecond")) return null;
        var milliseconds = fields.Number("millisecond", 0, 999) ?? 0;
        var microseconds = fields.Number("microsecond", 0, fields.Has("millisecond") ? 999 : 999_999) ?? 0;
        var finest = fields.Has("microsecond") ? 999 : fields.Has("millisecond") ? 999_999 : greatest;
        var nanoseconds = fields.Number("nanosecond", 0, finest) ?? 0;
        return (milliseconds * 1_000_000) + (microseconds * 1_000) + nanoseconds;
    }

    private static Errors.CypherException Missing(string field, ValueKind kind) => TemporalErrors.Missing(field, TemporalParser.Name(kind));
}
