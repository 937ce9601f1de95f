#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A time of day with its distance from UTC.</summary>
public sealed class OffsetTime : TemporalValue, IEquatable<OffsetTime>, IComparable, IComparable<OffsetTime>
{
    private readonly LocalTime _time;

    /// <summary>A time of day; the offset is in seconds east of UTC.</summary>
    public OffsetTime(int hour, int minute, int second, int offsetSeconds)
        : this(hour, minute, second, 0, offsetSeconds)
    {
    }

    /// <summary>A time of day; the offset is in seconds east of UTC.</summary>
    public OffsetTime(int hour, int minute, int second, int nanosecond, int offsetSeconds)
        : this(new LocalTime(hour, minute, second, nanosecond), offsetSeconds)
    {
    }

    /// <summary>The time since midnight.</summary>
    public OffsetTime(TimeSpan time, TimeSpan offset)
        : this(new LocalTime(time), (int)offset.TotalSeconds)
    {
    }

    /// <summary>The time of day of a <see cref="DateTime"/>.</summary>
    public OffsetTime(DateTime time, TimeSpan offset)
        : this(new LocalTime(time), (int)offset.TotalSeconds)
    {
    }

    internal OffsetTime(LocalTime time, int offsetSeconds)
    {
        _time = time;
        OffsetSeconds = Within(offsetSeconds, -MaxOffsetSeconds, MaxOffsetSeconds, nameof(offsetSeconds));
    }

    /// <summary>The hour of the day.</summary>
    public int Hour => _time.Hour;

    /// <summary>The minute of the hour.</summary>
    public int Minute => _time.Minute;

    /// <summary>The second of the minute.</summary>
    public int Second => _time.Second;

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond => _time.Nanosecond;

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds { get; }

    internal long NanoOfDay => _time.NanoOfDay;

    /// <inheritdoc/>
    public int CompareTo(OffsetTime other)
    {
        if (other is null) return 1;
        var order = UtcNanos.CompareTo(other.UtcNanos);
        return order != 0 ? order : OffsetSeconds.CompareTo(other.OffsetSeconds);
    }

    /// <inheritdoc/>
    public int CompareTo(object obj) => TemporalOrder.Compare(this, obj);

    /// <inheritdoc/>
    public bool Equals(OffsetTime other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as OffsetTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(NanoOfDay, OffsetSeconds);

    /// <inheritdoc/>
    public override string ToString() => _time + IsoFormat.Offset(OffsetSeconds);

    private long UtcNanos => NanoOfDay - (OffsetSeconds * NanosPerSecond);
}
