using Neo4j.Driver;

namespace ActorGraph.Bolt.PackStream;

/// <summary>
/// Reads the fields of value structures in wire order (Bolt specification, "Structure semantics").
/// </summary>
internal static class StructureReader
{
    public static object Read(ValueReader values, ref PackStreamReader reader, byte tag, int fields, bool graphTypes)
    {
        try
        {
            switch (tag, fields)
            {
                case (StructureTag.Date, 1):
                    return LocalDate.FromEpochDay(reader.ReadInteger());
                case (StructureTag.LocalTime, 1):
                    return LocalTime.FromNanoOfDay(reader.ReadInteger());
                case (StructureTag.Time, 2):
                    return new OffsetTime(LocalTime.FromNanoOfDay(reader.ReadInteger()), checked((int)reader.ReadInteger()));
                case (StructureTag.LocalDateTime, 2):
                    return LocalDateTime.FromEpochSecond(reader.ReadInteger(), checked((int)reader.ReadInteger()));
                case (StructureTag.DateTime, 3):
                    return new ZonedDateTime(
                        reader.ReadInteger(), checked((int)reader.ReadInteger()), Zone.Of(checked((int)reader.ReadInteger())));
                case (StructureTag.DateTimeZoneId, 3):
                    return new ZonedDateTime(
                        reader.ReadInteger(), checked((int)reader.ReadInteger()), Zone.Of(values.Names.Read(ref reader)));
                case (StructureTag.LegacyDateTime, 3) when values.ReadsLegacyDates:
                    return AtWallClock(reader.ReadInteger(), reader.ReadInteger(), Zone.Of(checked((int)reader.ReadInteger())));
                case (StructureTag.LegacyDateTimeZoneId, 3) when values.ReadsLegacyDates:
                    return AtWallClock(reader.ReadInteger(), reader.ReadInteger(), Zone.Of(values.Names.Read(ref reader)));
                case (StructureTag.Duration, 4):
                    return ReadDuration(ref reader);
                case (StructureTag.Point2D, 3):
                    return new Point(checked((int)reader.ReadInteger()), reader.ReadFloat(), reader.ReadFloat());
                case (StructureTag.Point3D, 4):
                    return new Point(checked((int)reader.ReadInteger()), reader.ReadFloat(), reader.ReadFloat(), reader.ReadFloat());
                case (StructureTag.Node, 4) when graphTypes:
                    return GraphReader.ReadNode(values, ref reader);
                case (StructureTag.Relationship, 8) when graphTypes:
                    return GraphReader.ReadRelationship(values, ref reader);
                case (StructureTag.Path, 3) when graphTypes:
                    return GraphReader.ReadPath(values, ref reader);
                default:
                    throw new PackStreamException($"A structure `{(char)tag}` with {fields} fields is not allowed here.");
            }
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            throw new PackStreamException($"A structure `{(char)tag}` has a field out of range. {error.Message}");
        }
    }

    // Before 5.0 the seconds are those of the wall clock, not of UTC.
    private static ZonedDateTime AtWallClock(long seconds, long nanosecond, Zone zone) =>
        new(zone.ToUtcSeconds(LocalDateTime.FromEpochSecond(seconds, checked((int)nanosecond))), checked((int)nanosecond), zone);

    // Nanoseconds may arrive negative or above a second; the type keeps them within one.
    private static Duration ReadDuration(ref PackStreamReader reader)
    {
        var (months, days, seconds, nanos) = (reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger());
        var carried = Math.DivRem(nanos, TemporalValue.NanosPerSecond, out var rest);
        if (rest < 0) (carried, rest) = (carried - 1, rest + TemporalValue.NanosPerSecond);
        return new Duration(months, days, checked(seconds + carried), (int)rest);
    }
}
