namespace ActorGraph.Graph.Values;

/// <summary>An offset from UTC that is fixed, or a time zone by name whose offset changes.</summary>
public readonly record struct Zone
{
    /// <summary>The largest offset from UTC in either direction, in seconds.</summary>
    public const int MaximumOffsetSeconds = 18 * 3_600;

    private readonly int _offsetSeconds;

    private Zone(string? id, int offsetSeconds)
    {
        Id = id;
        _offsetSeconds = offsetSeconds;
    }

    /// <summary>The offset zero, as text <c>Z</c>.</summary>
    public static Zone Utc => default;

    /// <summary>The name of the time zone; null for a fixed offset.</summary>
    public string? Id { get; }

    /// <summary>A fixed offset in seconds east of UTC.</summary>
    public static Zone Fixed(int offsetSeconds) => new(null, offsetSeconds);

    /// <summary>The zone of that name, in any case; false where there is none.</summary>
    public static bool TryNamed(string name, out Zone zone)
    {
        var found = TimeZoneRules.TryFind(name, out var id);
        zone = found ? new Zone(id, 0) : default;
        return found;
    }

    /// <summary>The zone of an existing value.</summary>
    public static Zone Of(DateTimeValue value) => value.ZoneId is null ? Fixed(value.OffsetSeconds) : new Zone(value.ZoneId, 0);

    /// <summary>The offset at an instant, in seconds east of UTC.</summary>
    public int OffsetAt(long epochSecond) => Id is null ? _offsetSeconds : TimeZoneRules.OffsetAt(Id, epochSecond);

    /// <summary>The value at which clocks in this zone show a local time; see <see cref="TimeZoneRules.Resolve"/>.</summary>
    public DateTimeValue AtLocal(long localSecond, int nanosecond, int? preferredOffset = null)
    {
        var (second, offset) = Id is null
            ? (localSecond - _offsetSeconds, _offsetSeconds)
            : TimeZoneRules.Resolve(Id, localSecond, preferredOffset);
        return new DateTimeValue(second, nanosecond, offset, Id);
    }

    /// <summary>The value at an instant, seen in this zone.</summary>
    public DateTimeValue AtInstant(long epochSecond, int nanosecond) => new(epochSecond, nanosecond, OffsetAt(epochSecond), Id);

    /// <summary>The name, or the offset as <c>Z</c> or <c>+01:00</c>.</summary>
    public override string ToString() => Id ?? new System.Text.StringBuilder().AppendOffset(_offsetSeconds).ToString();
}
