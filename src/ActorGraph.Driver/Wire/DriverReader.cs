using ActorGraph.Bolt.PackStream;
using Neo4j.Driver;

namespace ActorGraph.Driver.Wire;

/// <summary>Reads structures as the types that applications see.</summary>
internal sealed class DriverReader : StructureReader
{
    protected override object Date(long epochDay) => LocalDate.FromEpochDay(epochDay);

    protected override object LocalTime(long nanosecondOfDay) => Neo4j.Driver.LocalTime.FromNanoOfDay(nanosecondOfDay);

    protected override object Time(long nanosecondOfDay, int offsetSeconds) =>
        new OffsetTime(Neo4j.Driver.LocalTime.FromNanoOfDay(nanosecondOfDay), offsetSeconds);

    protected override object LocalDateTime(long epochSecond, int nanosecond) => Neo4j.Driver.LocalDateTime.FromEpochSecond(epochSecond, nanosecond);

    protected override object DateTime(long utcSecond, int nanosecond, int offsetSeconds) =>
        new ZonedDateTime(utcSecond, nanosecond, Zone.Of(offsetSeconds));

    protected override object DateTime(long utcSecond, int nanosecond, string zoneId) => new ZonedDateTime(utcSecond, nanosecond, Zone.Of(zoneId));

    protected override object Duration(long months, long days, long seconds, int nanosecond) =>
        new Neo4j.Driver.Duration(months, days, seconds, nanosecond);

    protected override object Point(int srId, double x, double y) => new Neo4j.Driver.Point(srId, x, y);

    protected override object Point(int srId, double x, double y, double z) => new Neo4j.Driver.Point(srId, x, y, z);

    protected override object? ReadOther(ValueReader values, ref PackStreamReader reader, byte tag, int fields) => (tag, fields) switch
    {
        (StructureTag.Node, 4) => GraphReader.ReadNode(values, ref reader),
        (StructureTag.Relationship, 8) => GraphReader.ReadRelationship(values, ref reader),
        (StructureTag.Path, 3) => GraphReader.ReadPath(values, ref reader),
        _ => null,
    };
}
