namespace ActorGraph.Bolt.PackStream;

/// <summary>
/// Reads the fields of value structures in wire order (Bolt specification, "Structure semantics"), and leaves to whoever derives from
/// it which types they become.
/// </summary>
internal abstract class StructureReader
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <exception cref="PackStreamException">There is no such structure, or a field is out of range.</exception>
    public object Read(ValueReader values, ref PackStreamReader reader)
    {
        var (tag, fields) = reader.ReadStructureHeader();
        try
        {
            return ReadFields(values, ref reader, tag, fields) ?? throw new PackStreamException($"A structure `{(char)tag}` with {fields} fields is not allowed here.");
        }
        catch (Exception error) when (error is ArgumentException or OverflowException)
        {
            throw new PackStreamException($"A structure `{(char)tag}` has a field out of range. {error.Message}");
        }
    }

    /// <summary>Reads a structure that is no temporal value of today's and no point; null where there is none of that tag.</summary>
    /// <exception cref="ArgumentException">A field is out of range.</exception>
    protected virtual object? ReadOther(ValueReader values, ref PackStreamReader reader, byte tag, int fields) => null;

    protected abstract object Date(long epochDay);

    protected abstract object LocalTime(long nanosecondOfDay);

    protected abstract object Time(long nanosecondOfDay, int offsetSeconds);

    protected abstract object LocalDateTime(long epochSecond, int nanosecond);

    protected abstract object DateTime(long utcSecond, int nanosecond, int offsetSeconds);

    protected abstract object DateTime(long utcSecond, int nanosecond, string zoneId);

    protected abstract object Duration(long months, long days, long seconds, int nanosecond);

    protected abstract object Point(int srId, double x, double y);

    protected abstract object Point(int srId, double x, double y, double z);

    private object? ReadFields(ValueReader values, ref PackStreamReader reader, byte tag, int fields) => (tag, fields) switch
    {
        (StructureTag.Date, 1) => Date(reader.ReadInteger()),
        (StructureTag.LocalTime, 1) => LocalTime(reader.ReadInteger()),
        (StructureTag.Time, 2) => Time(reader.ReadInteger(), reader.ReadInt32()),
        (StructureTag.LocalDateTime, 2) => LocalDateTime(reader.ReadInteger(), reader.ReadInt32()),
        (StructureTag.DateTime, 3) => DateTime(reader.ReadInteger(), reader.ReadInt32(), reader.ReadInt32()),
        (StructureTag.DateTimeZoneId, 3) => DateTime(reader.ReadInteger(), reader.ReadInt32(), values.Names.Read(ref reader)),
        (StructureTag.Duration, 4) => ReadDuration(ref reader),
        (StructureTag.Point2D, 3) => Point(reader.ReadInt32(), reader.ReadFloat(), reader.ReadFloat()),
        (StructureTag.Point3D, 4) => Point(reader.ReadInt32(), reader.ReadFloat(), reader.ReadFloat(), reader.ReadFloat()),
        _ => ReadOther(values, ref reader, tag, fields),
    };

    // Nanoseconds may arrive negative or above a second; the type keeps them within one.
    private object ReadDuration(ref PackStreamReader reader)
    {
        var (months, days, seconds, nanos) = (reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger());
        var carried = Math.DivRem(nanos, NanosecondsPerSecond, out var rest);
        if (rest < 0) (carried, rest) = (carried - 1, rest + NanosecondsPerSecond);
        return Duration(months, days, checked(seconds + carried), (int)rest);
    }
}
