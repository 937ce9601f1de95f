using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>
/// Temporal values plus and minus durations, durations among each other, and durations by numbers. A duration is added in the
/// order months, days, seconds: months and days move the calendar and keep the local time, seconds move the instant. A day takes
/// only the whole days of the seconds, a time of day only the seconds.
/// </summary>
internal static class TemporalArithmetic
{
    private const long MostMonths = 24_000_000_000;

    /// <summary>Temporal value + duration, duration + temporal value, duration + duration; false for anything else.</summary>
    public static bool TryAdd(Value left, Value right, out Value sum)
    {
        if (left.As<DurationValue>() is not { } first)
            return TryMove(left, right.As<DurationValue>(), out sum);
        if (right.As<DurationValue>() is not { } second)
            return TryMove(right, first, out sum);
        sum = Value.Of(Sum(first, second));
        return true;
    }

    /// <summary>Temporal value − duration, duration − duration; false for anything else.</summary>
    public static bool TrySubtract(Value left, Value right, out Value difference)
    {
        difference = default;
        if (right.As<DurationValue>() is not { } span)
            return false;
        var back = Negate(span);
        if (left.As<DurationValue>() is not { } from)
            return TryMove(left, back, out difference);
        difference = Value.Of(Sum(from, back));
        return true;
    }

    /// <summary>Duration × number, number × duration; false for anything else.</summary>
    public static bool TryMultiply(Value left, Value right, out Value product)
    {
        var span = left.As<DurationValue>() ?? right.As<DurationValue>();
        var factor = left.IsNumber ? left : right;
        product = default;
        if (span is null || !factor.IsNumber)
            return false;
        product = Value.Of(Scale(span, Fraction.Of(factor)));
        return true;
    }

    /// <summary>Duration ÷ number; false for anything else.</summary>
    public static bool TryDivide(Value left, Value right, out Value quotient)
    {
        quotient = default;
        if (left.As<DurationValue>() is not { } span || !right.IsNumber)
            return false;
        var divisor = Fraction.Of(right);
        if (divisor.IsZero)
            throw right.IsInteger ? RuntimeErrors.DivisionByZero() : RuntimeErrors.DurationOverflow();
        quotient = Value.Of(Scale(span, 1L / divisor));
        return true;
    }

    /// <summary>The sum of two durations, part by part.</summary>
    public static DurationValue Sum(DurationValue left, DurationValue right) => DurationNormalization.Of(
        (Int128)left.Months + right.Months,
        (Int128)left.Days + right.Days,
        (Int128)left.Seconds + right.Seconds,
        (Int128)left.Nanoseconds + right.Nanoseconds);

    /// <summary>The duration in the other direction.</summary>
    public static DurationValue Negate(DurationValue span) =>
        DurationNormalization.Of(-(Int128)span.Months, -(Int128)span.Days, -(Int128)span.Seconds, -(Int128)span.Nanoseconds);

    private static DurationValue Scale(DurationValue span, Fraction by) =>
        DurationNormalization.Of(span.Months * by, span.Days * by, SecondsOf(span) * by);

    private static Fraction SecondsOf(DurationValue span) =>
        new((Int128)span.Seconds * TimeOfDay.NanosecondsPerSecond + span.Nanoseconds, TimeOfDay.NanosecondsPerSecond);

    private static bool TryMove(Value temporal, DurationValue? by, out Value moved)
    {
        moved = by is null ? default : temporal.Kind switch
        {
            ValueKind.Date => Value.Of(Move(temporal.As<DateValue>()!, by)),
            ValueKind.LocalTime => Value.Of(new LocalTimeValue(MoveTime(temporal.As<LocalTimeValue>()!.NanosecondOfDay, by))),
            ValueKind.Time => temporal.As<TimeValue>() is { } time
                ? Value.Of(new TimeValue(MoveTime(time.NanosecondOfDay, by), time.OffsetSeconds))
                : default,
            ValueKind.LocalDateTime => Value.Of(Move(temporal.As<LocalDateTimeValue>()!, by)),
            ValueKind.DateTime => Value.Of(Move(temporal.As<DateTimeValue>()!, by)),
            _ => default,
        };
        return !moved.IsNull;
    }

    private static DateValue Move(DateValue date, DurationValue by) =>
        new(MoveDay(date.EpochDay, by, by.Seconds / TimeOfDay.SecondsPerDay));

    private static LocalDateTimeValue Move(LocalDateTimeValue from, DurationValue by)
    {
        var secondOfDay = FloorDivision.Remainder(from.EpochSecond, TimeOfDay.SecondsPerDay);
        var local = MoveDay(from.EpochDay, by, 0) * TimeOfDay.SecondsPerDay + secondOfDay;
        var (second, nanosecond) = MoveInstant(local, from.Nanosecond, by);
        return new LocalDateTimeValue(second, nanosecond);
    }

    private static DateTimeValue Move(DateTimeValue from, DurationValue by)
    {
        var zone = Zone.Of(from);
        if (by.Months != 0 || by.Days != 0)
        {
            var secondOfDay = FloorDivision.Remainder(from.LocalSecond, TimeOfDay.SecondsPerDay);
            var local = MoveDay(from.EpochDay, by, 0) * TimeOfDay.SecondsPerDay + secondOfDay;
            from = zone.AtLocal(local, from.Nanosecond, from.OffsetSeconds);
        }

        var (second, nanosecond) = MoveInstant(from.EpochSecond, from.Nanosecond, by);
        return zone.AtInstant(second, nanosecond);
    }

    private static long MoveDay(long epochDay, DurationValue by, long moreDays)
    {
        if (by.Months is > MostMonths or < -MostMonths)
            throw RuntimeErrors.YearOutOfRange();
        var day = by.Months == 0 ? epochDay : CivilDate.FromEpochDay(epochDay).AddMonths(by.Months).EpochDay;
        var moved = (Int128)day + by.Days + moreDays;
        return moved >= CivilDate.MinimumEpochDay && moved <= CivilDate.MaximumEpochDay
            ? (long)moved
            : throw RuntimeErrors.YearOutOfRange();
    }

    private static (long Second, int Nanosecond) MoveInstant(long second, int nanosecond, DurationValue by)
    {
        var nanoseconds = nanosecond + by.Nanoseconds;
        var carried = nanoseconds >= TimeOfDay.NanosecondsPerSecond ? 1 : 0;
        var moved = (Int128)second + by.Seconds + carried;
        if (moved < (Int128)CivilDate.MinimumEpochDay * TimeOfDay.SecondsPerDay
            || moved >= (Int128)(CivilDate.MaximumEpochDay + 1) * TimeOfDay.SecondsPerDay)
            throw RuntimeErrors.YearOutOfRange();
        return ((long)moved, nanoseconds - carried * (int)TimeOfDay.NanosecondsPerSecond);
    }

    private static long MoveTime(long nanosecondOfDay, DurationValue by)
    {
        var seconds = FloorDivision.Remainder(by.Seconds, TimeOfDay.SecondsPerDay);
        return (nanosecondOfDay + seconds * TimeOfDay.NanosecondsPerSecond + by.Nanoseconds) % TimeOfDay.NanosecondsPerDay;
    }
}
