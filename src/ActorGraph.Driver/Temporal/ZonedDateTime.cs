#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>An instant with the time zone it is shown in.</summary>
public sealed partial class ZonedDateTime : TemporalValue, IEquatable<ZonedDateTime>, IComparable, IComparable<ZonedDateTime>
{
    private readonly int? _offsetSeconds;

    /// <summary>An instant in seconds of UTC since 1970.</summary>
    public ZonedDateTime(long utcSeconds, int nanos, Zone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        UtcSeconds = utcSeconds;
        Nanosecond = Within(nanos, 0, (int)NanosPerSecond - 1, nameof(nanos));
        Zone = zone;
        _offsetSeconds = zone.OffsetAt(utcSeconds);
        if (_offsetSeconds is not null) WallClock = Neo4j.Driver.LocalDateTime.FromEpochSecond(utcSeconds + _offsetSeconds.Value, nanos);
    }

    /// <summary>An instant in steps of 100 nanoseconds of UTC since 1970.</summary>
    public ZonedDateTime(long ticks, Zone zone)
        : this(Seconds(ticks), (int)(ticks - (Seconds(ticks) * TimeSpan.TicksPerSecond)) * NanosPerTick, zone)
    {
    }

    /// <summary>
    /// The instant of a <see cref="DateTime"/>, shown at an offset: as it is where its kind is UTC, else read as what a clock at that
    /// offset shows.
    /// </summary>
    public ZonedDateTime(DateTime dateTime, TimeSpan offset)
        : this(dateTime, checked((int)offset.TotalSeconds))
    {
    }

    /// <summary>As with an offset, which is in seconds east of UTC.</summary>
    public ZonedDateTime(DateTime dateTime, int offsetSeconds)
        : this(Instant(dateTime, Zone.Of(offsetSeconds)), NanosOf(dateTime), Zone.Of(offsetSeconds)) =>
        Reason = dateTime.Kind == DateTimeKind.Unspecified ? AmbiguityReason.UnspecifiedDateTimeKind : AmbiguityReason.None;

    /// <summary>
    /// The instant of a <see cref="DateTime"/>, shown in a zone: as it is where its kind is UTC, else read as what clocks of the zone show.
    /// </summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known on this machine.</exception>
    /// <exception cref="ArgumentException">It is of this machine's clock, and that is not the zone's.</exception>
    public ZonedDateTime(DateTime dateTime, string zoneId)
        : this(Instant(dateTime, Known(zoneId)), NanosOf(dateTime), Zone.Of(zoneId))
    {
        if (dateTime.Kind == DateTimeKind.Local && OffsetSeconds != (int)TimeZoneInfo.Local.GetUtcOffset(dateTime).TotalSeconds)
            throw new ArgumentException($"The time is of this machine's clock, which is not that of `{zoneId}`. Pass it in UTC.", nameof(dateTime));
        Reason = dateTime.Kind == DateTimeKind.Utc ? AmbiguityReason.None : AmbiguityReason.ZoneIdLookUpWithLocalTime;
    }

    /// <summary>An instant as the zone's wall clock shows it.</summary>
    [Obsolete("It does not say of which clock it is: give seconds of UTC, or a `DateTime` with its kind.")]
    public ZonedDateTime(int year, int month, int day, int hour, int minute, int second, Zone zone)
        : this(year, month, day, hour, minute, second, 0, zone)
    {
    }

    /// <summary>An instant as the zone's wall clock shows it.</summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known on this machine.</exception>
    [Obsolete("It does not say of which clock it is: give seconds of UTC, or a `DateTime` with its kind.")]
    public ZonedDateTime(int year, int month, int day, int hour, int minute, int second, int nanosecond, Zone zone)
        : this(Instant(new LocalDateTime(year, month, day, hour, minute, second), zone), nanosecond, zone) =>
        Reason = zone is ZoneId ? AmbiguityReason.ZoneIdLookUpWithLocalTime : AmbiguityReason.None;

    /// <summary>The instant of a <see cref="DateTimeOffset"/>, with its offset as zone.</summary>
    public ZonedDateTime(DateTimeOffset dateTimeOffset)
        : this(
            new LocalDateTime(dateTimeOffset.UtcDateTime).EpochSecond,
            (int)(dateTimeOffset.UtcTicks % TimeSpan.TicksPerSecond) * NanosPerTick,
            Zone.Of((int)dateTimeOffset.Offset.TotalSeconds))
    {
    }

    /// <summary>True when the zone is not known on this machine: the instant is, but not what its wall clock shows.</summary>
    public bool UnknownZoneInfo => _offsetSeconds is null;

    /// <summary>Why the value may not be the instant that was meant.</summary>
    public AmbiguityReason Reason { get; }

    /// <summary>Whether the value may not be the instant that was meant.</summary>
    public bool Ambiguous => Reason != AmbiguityReason.None;

    /// <summary>Seconds of UTC since 1970.</summary>
    public long UtcSeconds { get; }

    /// <summary>Steps of 100 nanoseconds of UTC since 1970; what is below is cut off.</summary>
    public long EpochTicks => (UtcSeconds * TimeSpan.TicksPerSecond) + (Nanosecond / NanosPerTick);

    /// <summary>The nanosecond of the second.</summary>
    public int Nanosecond { get; }

    /// <summary>The zone.</summary>
    public Zone Zone { get; }

    /// <summary>Seconds east of UTC at this instant.</summary>
    public int OffsetSeconds => _offsetSeconds ?? throw Unknown();

    /// <summary>The wall clock's year.</summary>
    public int Year => Clock.Year;

    /// <summary>The wall clock's month, the first being 1.</summary>
    public int Month => Clock.Month;

    /// <summary>The wall clock's day of the month, the first being 1.</summary>
    public int Day => Clock.Day;

    /// <summary>The wall clock's hour of the day.</summary>
    public int Hour => Clock.Hour;

    /// <summary>The wall clock's minute of the hour.</summary>
    public int Minute => Clock.Minute;

    /// <summary>The wall clock's second of the minute.</summary>
    public int Second => Clock.Second;

    /// <summary>What the zone's wall clock shows.</summary>
    public DateTime LocalDateTime => Clock.ToDateTime();

    /// <summary>The instant in UTC.</summary>
    public DateTime UtcDateTime =>
        DateTime.SpecifyKind(Neo4j.Driver.LocalDateTime.FromEpochSecond(UtcSeconds, Nanosecond).ToDateTime(), DateTimeKind.Utc);

    private LocalDateTime WallClock { get; }

    private LocalDateTime Clock => WallClock ?? throw Unknown();

    /// <summary>The instant with its offset from UTC.</summary>
    /// <exception cref="ValueTruncationException">There are digits below 100 nanoseconds, or the offset has seconds.</exception>
    public DateTimeOffset ToDateTimeOffset() =>
        OffsetSeconds % 60 == 0
            ? new DateTimeOffset(LocalDateTime, TimeSpan.FromSeconds(OffsetSeconds))
            : throw new ValueTruncationException(
                $"The offset is {OffsetSeconds} seconds, but a `DateTimeOffset` counts offsets in minutes.");

    /// <inheritdoc/>
    public int CompareTo(ZonedDateTime other) =>
        other is null ? 1 : (UtcSeconds, Nanosecond).CompareTo((other.UtcSeconds, other.Nanosecond));

    /// <inheritdoc/>
    public int CompareTo(object obj) => TemporalOrder.Compare(this, obj);

    /// <inheritdoc/>
    public bool Equals(ZonedDateTime other) => other is not null && CompareTo(other) == 0 && Zone.Equals(other.Zone);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as ZonedDateTime);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UtcSeconds, Nanosecond, Zone);

    /// <inheritdoc/>
    public override string ToString()
    {
        var clock = WallClock ?? Neo4j.Driver.LocalDateTime.FromEpochSecond(UtcSeconds, Nanosecond);
        return clock + (Zone is ZoneId zone ? IsoFormat.Offset(_offsetSeconds ?? 0) + zone : Zone.ToString());
    }

    private static long Instant(LocalDateTime wallClock, Zone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.ToUtcSeconds(wallClock);
    }

    private static long Instant(DateTime dateTime, Zone zone)
    {
        var clock = new LocalDateTime(dateTime);
        return dateTime.Kind == DateTimeKind.Utc ? clock.EpochSecond : zone.ToUtcSeconds(clock);
    }

    private static int NanosOf(DateTime dateTime) => (int)(dateTime.Ticks % TimeSpan.TicksPerSecond) * NanosPerTick;

    private static long Seconds(long ticks) => (long)Math.Floor((decimal)ticks / TimeSpan.TicksPerSecond);

    private static Zone Known(string zoneId)
    {
        ArgumentNullException.ThrowIfNull(zoneId);
        return TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out _)
            ? Zone.Of(zoneId)
            : throw new TimeZoneNotFoundException($"The time zone `{zoneId}` is not known on this machine.");
    }

    private InvalidOperationException Unknown() => new(
        $"The time zone {Zone} is not known on this machine, so that its wall clock cannot be shown. Use `{nameof(UtcSeconds)}`.");
}
