#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A zone of the time zone database.</summary>
public sealed class ZoneId : Zone, IEquatable<ZoneId>
{
    internal ZoneId(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>The name, as in `Europe/Madrid`.</summary>
    public string Id { get; }

    internal override int? OffsetAt(long utcSeconds)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Id, out var zone)) return null;
        return (int)zone.GetUtcOffset(Instant(utcSeconds)).TotalSeconds;
    }

    internal override long ToUtcSeconds(LocalDateTime wallClock)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Id, out var zone))
            throw new TimeZoneNotFoundException(
                $"The time zone `{Id}` is not known on this machine, so that its wall clock cannot be read. Install its time zone data.");
        var clock = Instant(wallClock.EpochSecond);
        var local = DateTime.SpecifyKind(clock.UtcDateTime, DateTimeKind.Unspecified);
        var offset = zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddDays(-1)) : zone.GetUtcOffset(local);
        return wallClock.EpochSecond - (long)offset.TotalSeconds;
    }

    /// <inheritdoc/>
    public bool Equals(ZoneId other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as ZoneId);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => "[" + Id + "]";

    // Beyond the years .NET knows the rules of its first and last year go on.
    private static DateTimeOffset Instant(long seconds) => DateTimeOffset.FromUnixTimeSeconds(
        Math.Clamp(seconds, DateTimeOffset.MinValue.ToUnixTimeSeconds() + 86_400, DateTimeOffset.MaxValue.ToUnixTimeSeconds() - 86_400));
}
