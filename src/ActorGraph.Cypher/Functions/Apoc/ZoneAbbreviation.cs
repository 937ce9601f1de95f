using System.Globalization;
using ActorGraph.Graph.Values;
using NodaTime;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>The short name of a time zone at an instant, such as <c>AEDT</c>.</summary>
internal static class ZoneAbbreviation
{
    private static readonly long First = new CivilDate(-9_000, 1, 1).EpochDay * TimeOfDay.SecondsPerDay;
    private static readonly long Last = new CivilDate(9_000, 1, 1).EpochDay * TimeOfDay.SecondsPerDay;

    /// <summary>The short name.</summary>
    public static string At(string zoneId, long epochSecond) => DateTimeZoneProviders.Tzdb[zoneId]
        .GetZoneInterval(Instant.FromUnixTimeSeconds(Math.Clamp(epochSecond, First, Last)))
        .Name.ToString(CultureInfo.InvariantCulture);
}
