using System.Collections.Frozen;
using NodaTime;

namespace ActorGraph.Graph.Values;

/// <summary>
/// The offsets of named time zones, from the IANA time zone data that NodaTime carries. Its calendar ends with the year 9999; the
/// rules in force then repeat with the calendar's cycle of 400 years, and before the first change a zone keeps its local mean time.
/// </summary>
internal static class TimeZoneRules
{
    private const long SecondsPerCycle = 146_097L * TimeOfDay.SecondsPerDay;
    private static readonly long FirstSecond = new CivilDate(-9_500, 1, 1).EpochDay * TimeOfDay.SecondsPerDay;
    private static readonly long LastSecond = new CivilDate(9_500, 1, 1).EpochDay * TimeOfDay.SecondsPerDay;
    private static readonly NodaTime.LocalDateTime Epoch = new(1970, 1, 1, 0, 0);

    private static readonly FrozenDictionary<string, string> Names =
        DateTimeZoneProviders.Tzdb.Ids.ToFrozenDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The zone's name in its proper case; false where there is no such zone.</summary>
    public static bool TryFind(string name, out string zoneId) => Names.TryGetValue(name, out zoneId!);

    /// <summary>The offset in a zone at an instant, in seconds east of UTC.</summary>
    public static int OffsetAt(string zoneId, long epochSecond) =>
        DateTimeZoneProviders.Tzdb[zoneId].GetUtcOffset(Instant.FromUnixTimeSeconds(IntoRange(epochSecond))).Seconds;

    /// <summary>
    /// The instant at which the clocks of a zone show a local time, and the offset then. A time that the clocks skip is moved forward
    /// by as much as they skip; of a time that they show twice it is the first, unless <paramref name="preferredOffset"/> is the second's.
    /// </summary>
    public static (long EpochSecond, int OffsetSeconds) Resolve(string zoneId, long localSecond, int? preferredOffset = null)
    {
        var local = Epoch.PlusSeconds(IntoRange(localSecond));
        var mapping = DateTimeZoneProviders.Tzdb[zoneId].MapLocal(local);
        var early = mapping.EarlyInterval.WallOffset.Seconds;
        var late = mapping.LateInterval.WallOffset.Seconds;
        return mapping.Count switch
        {
            0 => (localSecond - early, late),
            2 when preferredOffset == late => (localSecond - late, late),
            _ => (localSecond - early, early),
        };
    }

    private static long IntoRange(long second)
    {
        if (second > LastSecond)
            return second - ((second - LastSecond) / SecondsPerCycle + 1) * SecondsPerCycle;
        return second < FirstSecond ? FirstSecond : second;
    }
}
