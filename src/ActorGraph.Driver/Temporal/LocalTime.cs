#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A time of day without a time zone.</summary>
public sealed class LocalTime : TemporalValue, IEquatable<LocalTime>, IComparable, IComparable<LocalTime>
{
    /// <summary>A time of day.</summary>
    public LocalTime(int hour, int minute, int second)
        : this(hour, minute, second, 0)
    {
    }

    /// <summary>A time of day.</summary>
    public LocalTime(int hour, int minute, int second, int nanosecond)
    {
        Hour = Within(hour, 0, 23, nameof(hour));
        Minute = Within(minute, 0, 59, nameof(minute));
        Second = Within(second, 0, 59, nameof(second));
        Nanosecond = Within(nanosecond, 0, (int)NanosPerSecond - 1, nameof(nanosecond));
    }

    /// <summary>The time since midnight.</summary>
    public LocalTime(TimeSpan time)
        : this(TimeOnly.FromTimeSpan(time))
    {
    }

    /// <summary>The time of day of a <see cref="DateTime"/>.</summary>
    public LocalTime(DateTime time)
        : this(time.TimeOfDay)
    {
    }

    /// <summary>The time of day of a <see cref="TimeOnly"/>.</summary>
    public LocalTime(TimeOnly time)
        : this(time.Hour, time.Minute, time.Second, (int)(time.Ticks % TimeSpan.TicksPerSecond) * NanosPerTick)
    {
    }

    /// <summary>The hour of the day.</summary>
    public int Hour { get; }

    /// <summary>The minute of the hour.</summary>
    public int Minute { get; }

    /// <summary>The second of the minute.</summary>
    public int Second { get; }

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond { get; }

    internal long NanoOfDay => ((((Hour * 60L) + Minute) * 60 + Second) * NanosPerSecond) + Nanosecond;

    internal static LocalTime FromNanoOfDay(long nanoOfDay)
    {
        if (nanoOfDay is < 0 or >= SecondsPerDay * NanosPerSecond)
            throw new ArgumentOutOfRangeException(nameof(nanoOfDay), nanoOfDay, "A day has 86400000000000 nanoseconds.");
        var second = (int)(nanoOfDay / NanosPerSecond);
        return new LocalTime(second / 3600, second / 60 % 60, second % 60, (int)(nanoOfDay % NanosPerSecond));
    }

    /// <summary>The time since midnight.</summary>
    /// <exception cref="ValueTruncationException">There are digits below 100 nanoseconds.</exception>
    public TimeSpan ToTimeSpan() => new TimeSpan(Hour, Minute, Second) + TimeSpan.FromTicks(WholeTicks(Nanosecond, nameof(TimeSpan)));

    /// <summary>The time of day.</summary>
    /// <exception cref="ValueTruncationException">There are digits below 100 nanoseconds.</exception>
    public TimeOnly ToTimeOnly() => TimeOnly.FromTimeSpan(ToTimeSpan());

    /// <inheritdoc/>
    public int CompareTo(LocalTime other) => other is null ? 1 : NanoOfDay.CompareTo(other.NanoOfDay);

    /// <inheritdoc/>
    public int CompareTo(object obj) => TemporalOrder.Compare(this, obj);

    /// <inheritdoc/>
    public bool Equals(LocalTime other) => other is not null && NanoOfDay == other.NanoOfDay;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as LocalTime);

    /// <inheritdoc/>
    public override int GetHashCode() => NanoOfDay.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => IsoFormat.Time(Hour, Minute, Second, Nanosecond);
}
