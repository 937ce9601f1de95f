#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A zone that is always the same distance from UTC.</summary>
public sealed class ZoneOffset : Zone, IEquatable<ZoneOffset>
{
    internal ZoneOffset(int offsetSeconds)
    {
        if (Math.Abs((long)offsetSeconds) > TemporalValue.MaxOffsetSeconds)
            throw new ArgumentOutOfRangeException(
                nameof(offsetSeconds), offsetSeconds, "An offset from UTC is at most 64800 seconds (18 hours).");
        OffsetSeconds = offsetSeconds;
    }

    /// <summary>Seconds east of UTC.</summary>
    public int OffsetSeconds { get; }

    /// <summary>The distance from UTC.</summary>
    public TimeSpan Offset => TimeSpan.FromSeconds(OffsetSeconds);

    internal override int? OffsetAt(long utcSeconds) => OffsetSeconds;

    internal override long ToUtcSeconds(LocalDateTime wallClock) => wallClock.EpochSecond - OffsetSeconds;

    /// <inheritdoc/>
    public bool Equals(ZoneOffset other) => other is not null && other.OffsetSeconds == OffsetSeconds;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as ZoneOffset);

    /// <inheritdoc/>
    public override int GetHashCode() => OffsetSeconds;

    /// <inheritdoc/>
    public override string ToString() => IsoFormat.Offset(OffsetSeconds);
}
