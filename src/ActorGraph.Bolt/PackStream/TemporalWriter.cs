namespace ActorGraph.Bolt.PackStream;

/// <summary>Writes temporal values and points (Bolt specification, "Structure semantics", as of version 5.0).</summary>
internal static class TemporalWriter
{
    public static void WriteDate(PackStreamWriter writer, long epochDay)
    {
        writer.WriteStructureHeader(StructureTag.Date, 1);
        writer.WriteInteger(epochDay);
    }

    public static void WriteLocalTime(PackStreamWriter writer, long nanoOfDay)
    {
        writer.WriteStructureHeader(StructureTag.LocalTime, 1);
        writer.WriteInteger(nanoOfDay);
    }

    public static void WriteTime(PackStreamWriter writer, long nanoOfDay, int offsetSeconds)
    {
        writer.WriteStructureHeader(StructureTag.Time, 2);
        writer.WriteInteger(nanoOfDay);
        writer.WriteInteger(offsetSeconds);
    }

    public static void WriteLocalDateTime(PackStreamWriter writer, long epochSecond, int nanosecond)
    {
        writer.WriteStructureHeader(StructureTag.LocalDateTime, 2);
        writer.WriteInteger(epochSecond);
        writer.WriteInteger(nanosecond);
    }

    public static void WriteDateTime(PackStreamWriter writer, long utcSeconds, int nanosecond, int offsetSeconds)
    {
        BeginDateTime(writer, StructureTag.DateTime, utcSeconds, nanosecond);
        writer.WriteInteger(offsetSeconds);
    }

    public static void WriteDateTime(PackStreamWriter writer, long utcSeconds, int nanosecond, string zoneId)
    {
        BeginDateTime(writer, StructureTag.DateTimeZoneId, utcSeconds, nanosecond);
        writer.WriteString(zoneId);
    }

    /// <summary>Before 5.0 the seconds are those of the wall clock, not of UTC.</summary>
    public static void WriteLegacyDateTime(PackStreamWriter writer, long wallClockSeconds, int nanosecond, int offsetSeconds)
    {
        BeginDateTime(writer, StructureTag.LegacyDateTime, wallClockSeconds, nanosecond);
        writer.WriteInteger(offsetSeconds);
    }

    /// <summary>Before 5.0 the seconds are those of the wall clock, not of UTC.</summary>
    public static void WriteLegacyDateTime(PackStreamWriter writer, long wallClockSeconds, int nanosecond, string zoneId)
    {
        BeginDateTime(writer, StructureTag.LegacyDateTimeZoneId, wallClockSeconds, nanosecond);
        writer.WriteString(zoneId);
    }

    public static void WriteDuration(PackStreamWriter writer, long months, long days, long seconds, int nanos)
    {
        writer.WriteStructureHeader(StructureTag.Duration, 4);
        writer.WriteInteger(months);
        writer.WriteInteger(days);
        writer.WriteInteger(seconds);
        writer.WriteInteger(nanos);
    }

    public static void WritePoint(PackStreamWriter writer, int srId, double x, double y, double? z = null)
    {
        writer.WriteStructureHeader(z is null ? StructureTag.Point2D : StructureTag.Point3D, z is null ? 3 : 4);
        writer.WriteInteger(srId);
        writer.WriteFloat(x);
        writer.WriteFloat(y);
        if (z is { } height) writer.WriteFloat(height);
    }

    private static void BeginDateTime(PackStreamWriter writer, byte tag, long seconds, int nanosecond)
    {
        writer.WriteStructureHeader(tag, 3);
        writer.WriteInteger(seconds);
        writer.WriteInteger(nanosecond);
    }
}
