#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A date and a time without a time zone.</summary>
public sealed class LocalDateTime : TemporalValue, IEquatable<LocalDateTime>, IComparable, IComparable<LocalDateTime>
{
    private readonly LocalDate _date;
    private readonly LocalTime _time;

    /// <summary>A date and a time.</summary>
    public LocalDateTime(int year, int month, int day, int hour, int minute, int second)
        : this(year, month, day, hour, minute, second, 0)
    {
    }

    /// <summary>A date and a time.</summary>
    public LocalDateTime(int year, int month, int day, int hour, int minute, int second, int nanosecond)
        : this(new LocalDate(year, month, day), new LocalTime(hour, minute, second, nanosecond))
    {
    }

    /// <summary>The date and time of a <see cref="DateTime"/>, whatever its kind.</summary>
    public LocalDateTime(DateTime dateTime)
        : this(new LocalDate(dateTime), new LocalTime(dateTime))
    {
    }

    private LocalDateTime(LocalDate date, LocalTime time) => (_date, _time) = (date, time);

    /// <summary>The year.</summary>
    public int Year => _date.Year;

    /// <summary>The month, the first being 1.</summary>
    public int Month => _date.Month;

    /// <summary>The day of the month, the first being 1.</summary>
    public int Day => _date.Day;

    /// <summary>The hour of the day.</summary>
    public int Hour => _time.Hour;

    /// <summary>The minute of the hour.</summary>
    public int Minute => _time.Minute;

    /// <summary>The second of the minute.</summary>
    public int Second => _time.Second;

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond => _time.Nanosecond;

    internal long EpochSecond => (_date.EpochDay * SecondsPerDay) + (_time.NanoOfDay / NanosPerSecond);

    internal static LocalDateTime FromEpochSecond(long second, int nanosecond)
    {
        var day = Math.DivRem(second, SecondsPerDay, out var secondOfDay);
        if (secondOfDay < 0) (day, secondOfDay) = (day - 1, secondOfDay + SecondsPerDay);
        Within(nanosecond, 0, (int)NanosPerSecond - 1, nameof(nanosecond));
        return new LocalDateTime(
            LocalDate.FromEpochDay(day), LocalTime.FromNanoOfDay((secondOfDay * NanosPerSecond) + nanosecond));
    }

    /// <summary>The date and time, of no kind.</summary>
    /// <exception cref="ValueOverflowException">The year is not one of a <see cref="DateTime"/>.</exception>
    /// <exception cref="ValueTruncationException">There are digits below 100 nanoseconds.</exception>
    public DateTime ToDateTime() => _date.ToDateTime() + _time.ToTimeSpan();

    /// <inheritdoc/>
    public int CompareTo(LocalDateTime other)
    {
        if (other is null) return 1;
        var order = _date.CompareTo(other._date);
        return order != 0 ? order : _time.CompareTo(other._time);
    }

    /// <inheritdoc/>
    public int CompareTo(object obj) => TemporalOrder.Compare(this, obj);

    /// <inheritdoc/>
    public bool Equals(LocalDateTime other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as LocalDateTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_date, _time);

    /// <inheritdoc/>
    public override string ToString() => _date + "T" + _time;
}
