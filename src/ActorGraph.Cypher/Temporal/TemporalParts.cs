using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Temporal;

/// <summary>A temporal value taken apart: a day, a time of day and a zone, of which some may be missing.</summary>
/// <param name="Day">Days since 1970-01-01 on the local calendar; null for a mere time.</param>
/// <param name="Time">Nanoseconds since local midnight; null for a mere date.</param>
/// <param name="Zone">The zone; null for a local value.</param>
/// <param name="Offset">Which of two offsets is meant where the clocks of the zone show a time twice; null for the earlier instant.</param>
internal sealed record TemporalParts(long? Day, long? Time, Zone? Zone, int? Offset = null)
{
    /// <summary>Takes a temporal value apart; null where the value is none, or a duration.</summary>
    public static TemporalParts? Of(Value value)
    {
        if (value.As<DateValue>() is { } date) return new TemporalParts(date.EpochDay, null, null);
        if (value.As<LocalTimeValue>() is { } localTime) return new TemporalParts(null, localTime.NanosecondOfDay, null);
        if (value.As<TimeValue>() is { } time) return new TemporalParts(null, time.NanosecondOfDay, ActorGraph.Graph.Values.Zone.Fixed(time.OffsetSeconds));
        if (value.As<LocalDateTimeValue>() is { } local) return OfSeconds(local.EpochSecond, local.Nanosecond, null);
        return value.As<DateTimeValue>() is { } zoned
            ? OfSeconds(zoned.LocalSecond, zoned.Nanosecond, ActorGraph.Graph.Values.Zone.Of(zoned)) with { Offset = zoned.OffsetSeconds }
            : null;
    }

    /// <summary>A local date and time given in seconds since 1970.</summary>
    public static TemporalParts OfSeconds(long localSecond, int nanosecond, Zone? zone)
    {
        var day = FloorDivision.Quotient(localSecond, 86_400);
        return new TemporalParts(day, ((localSecond - (day * 86_400)) * TimeOfDay.NanosecondsPerSecond) + nanosecond, zone);
    }

    /// <summary>An instant as the clocks of a zone show it.</summary>
    public static TemporalParts OfInstant(long epochSecond, int nanosecond, Zone zone)
    {
        var offset = zone.OffsetAt(epochSecond);
        return OfSeconds(epochSecond + offset, nanosecond, zone) with { Offset = offset };
    }

    /// <summary>Seconds of the local clock since 1970-01-01T00:00.</summary>
    public long LocalSecond => ((Day ?? 0) * 86_400) + ((Time ?? 0) / TimeOfDay.NanosecondsPerSecond);

    /// <summary>Nanoseconds within the second.</summary>
    public int Nanosecond => (int)((Time ?? 0) % TimeOfDay.NanosecondsPerSecond);

    /// <summary>Seconds of UTC since 1970; the local clock is taken for UTC where there is no zone.</summary>
    public long EpochSecond => Zone is { } zone ? zone.AtLocal(LocalSecond, 0, Offset).EpochSecond : LocalSecond;

    /// <summary>These parts as a value of some kind. What is missing is midnight, or UTC.</summary>
    public Value To(ValueKind kind, FunctionClock clock) => Value.Of(kind switch
    {
        ValueKind.Date => Checked(Day ?? throw TemporalErrors.Missing("date", "date")),
        ValueKind.LocalTime => new LocalTimeValue(Time ?? 0),
        ValueKind.Time => new TimeValue(Time ?? 0, OffsetFor(clock)),
        ValueKind.LocalDateTime => new LocalDateTimeValue(LocalSecondOf("local date and time"), Nanosecond),
        ValueKind.DateTime => (Zone ?? clock.DefaultZone).AtLocal(LocalSecondOf("date and time"), Nanosecond, Offset),
        _ => throw new InvalidOperationException($"{kind} is not temporal."),
    });

    private long LocalSecondOf(string kind)
    {
        if (Day is null) throw TemporalErrors.Missing("date", kind);
        Checked(Day.Value);
        return LocalSecond;
    }

    private int OffsetFor(FunctionClock clock)
    {
        var zone = Zone ?? clock.DefaultZone;
        return zone.OffsetAt(Day is null ? clock.EpochSecond : EpochSecond);
    }

    private static DateValue Checked(long day)
    {
        var year = CivilDate.FromEpochDay(day).Year;
        if (Math.Abs(year) > CivilDate.MaximumYear) throw TemporalErrors.TooLarge("date");
        return new DateValue(day);
    }
}
