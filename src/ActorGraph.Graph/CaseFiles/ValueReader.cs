using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>Reads property values; the counterpart of <see cref="ValueWriter"/>. Refuses what no property can hold.</summary>
internal static class ValueReader
{
    private const long NanosecondsPerDay = 86_400_000_000_000;
    private const int MostOffsetSeconds = 18 * 3600;

    public static Value Value(this ref ByteReader reader)
    {
        var code = (ValueCode)reader.Byte();
        return code == ValueCode.List ? List(ref reader) : Single(ref reader, code);
    }

    private static Value List(ref ByteReader reader)
    {
        var items = new Value[reader.Count()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Single(ref reader, (ValueCode)reader.Byte());
            if (items[i].IsNull || items[i].Kind != items[0].Kind)
                throw new FormatException("the items of a list are of different kinds");
        }

        return Values.Value.List(items);
    }

    private static Value Single(ref ByteReader reader, ValueCode code) => code switch
    {
        ValueCode.Null => Values.Value.Null,
        ValueCode.False => Values.Value.False,
        ValueCode.True => Values.Value.True,
        ValueCode.Integer => Values.Value.Integer(reader.Signed()),
        ValueCode.Float => Values.Value.Float(reader.Double()),
        ValueCode.String => Values.Value.String(reader.Text()),
        ValueCode.Bytes => Values.Value.Of(new BytesValue(reader.Bytes().ToArray())),
        ValueCode.Date => Values.Value.Of(new DateValue(reader.Signed())),
        ValueCode.LocalTime => Values.Value.Of(new LocalTimeValue(Within(reader.Signed(), 0, NanosecondsPerDay - 1))),
        ValueCode.Time => Values.Value.Of(new TimeValue(Within(reader.Signed(), 0, NanosecondsPerDay - 1), Offset(ref reader))),
        ValueCode.LocalDateTime => Values.Value.Of(new LocalDateTimeValue(reader.Signed(), Nanosecond(ref reader))),
        ValueCode.DateTime => DateTime(ref reader),
        ValueCode.Duration => Values.Value.Of(new DurationValue(reader.Signed(), reader.Signed(), reader.Signed(), Nanosecond(ref reader))),
        ValueCode.Point => Point(ref reader),
        _ => throw new FormatException($"there is no kind of value with the number {(byte)code}"),
    };

    private static Value DateTime(ref ByteReader reader)
    {
        var second = reader.Signed();
        var nanosecond = Nanosecond(ref reader);
        var offset = Offset(ref reader);
        var zone = reader.Text();
        return Values.Value.Of(new DateTimeValue(second, nanosecond, offset, zone.Length == 0 ? null : zone));
    }

    private static Value Point(ref ByteReader reader)
    {
        var srid = reader.Number(int.MaxValue);
        if (srid is not (4326 or 4979 or 7203 or 9157))
            throw new FormatException($"there is no coordinate system {srid}");
        var (x, y) = (reader.Double(), reader.Double());
        return Values.Value.Of(srid is 4979 or 9157 ? new PointValue(srid, x, y, reader.Double()) : new PointValue(srid, x, y));
    }

    private static int Nanosecond(ref ByteReader reader) => (int)Within(reader.Signed(), 0, 999_999_999);

    private static int Offset(ref ByteReader reader) => (int)Within(reader.Signed(), -MostOffsetSeconds, MostOffsetSeconds);

    private static long Within(long value, long least, long most) =>
        value >= least && value <= most ? value : throw new FormatException($"a number is {value} and may be {least} to {most}");
}
