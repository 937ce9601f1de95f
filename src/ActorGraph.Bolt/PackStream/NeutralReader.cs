using ActorGraph.Bolt.Values;

namespace ActorGraph.Bolt.PackStream;

/// <summary>Reads structures as the server's neutral values. Nodes, relationships and paths are nothing that a client sends.</summary>
/// <param name="readsLegacyDates">Whether dates with a zone may come as before 5.0, in seconds of the wall clock.</param>
internal class NeutralReader(bool readsLegacyDates = false) : StructureReader
{
    protected override object Date(long epochDay) => new BoltDate(epochDay);

    protected override object LocalTime(long nanosecondOfDay) => new BoltLocalTime(nanosecondOfDay);

    protected override object Time(long nanosecondOfDay, int offsetSeconds) => new BoltTime(nanosecondOfDay, offsetSeconds);

    protected override object LocalDateTime(long epochSecond, int nanosecond) => new BoltLocalDateTime(epochSecond, nanosecond);

    protected override object DateTime(long utcSecond, int nanosecond, int offsetSeconds) => new BoltDateTime(utcSecond, nanosecond, offsetSeconds);

    protected override object DateTime(long utcSecond, int nanosecond, string zoneId) =>
        new BoltZonedDateTime(utcSecond, nanosecond, zoneId, IsWallClock: false);

    protected override object Duration(long months, long days, long seconds, int nanosecond) => new BoltDuration(months, days, seconds, nanosecond);

    protected override object Point(int srId, double x, double y) => new BoltPoint(srId, x, y, null);

    protected override object Point(int srId, double x, double y, double z) => new BoltPoint(srId, x, y, z);

    protected override object? ReadOther(ValueReader values, ref PackStreamReader reader, byte tag, int fields) => (tag, fields) switch
    {
        (StructureTag.LegacyDateTime, 3) when readsLegacyDates => AtWallClock(reader.ReadInteger(), reader.ReadInt32(), reader.ReadInt32()),
        (StructureTag.LegacyDateTimeZoneId, 3) when readsLegacyDates =>
            new BoltZonedDateTime(reader.ReadInteger(), reader.ReadInt32(), values.Names.Read(ref reader), IsWallClock: true),
        _ => null,
    };

    private static BoltDateTime AtWallClock(long second, int nanosecond, int offsetSeconds) =>
        new(checked(second - offsetSeconds), nanosecond, offsetSeconds);
}
