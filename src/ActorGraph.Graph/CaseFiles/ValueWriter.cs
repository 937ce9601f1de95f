using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>Writes property values in the case file's form: one byte for the kind, then what the kind holds.</summary>
internal static class ValueWriter
{
    public static void Value(this ByteWriter writer, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.Code(ValueCode.Null);
                break;
            case ValueKind.Boolean:
                writer.Code(value.AsBoolean() ? ValueCode.True : ValueCode.False);
                break;
            case ValueKind.Integer:
                writer.Code(ValueCode.Integer);
                writer.Signed(value.AsInteger());
                break;
            case ValueKind.Float:
                writer.Code(ValueCode.Float);
                writer.Double(value.AsFloat());
                break;
            case ValueKind.String:
                writer.Code(ValueCode.String);
                writer.Text(value.AsString());
                break;
            case ValueKind.List:
                writer.Code(ValueCode.List);
                var items = value.AsList().Items;
                writer.Count(items.Length);
                foreach (var item in items)
                    writer.Value(item);
                break;
            case ValueKind.Bytes:
                writer.Code(ValueCode.Bytes);
                writer.Bytes(value.As<BytesValue>()!.Span);
                break;
            case ValueKind.Point:
                writer.Point(value.As<PointValue>()!);
                break;
            default:
                writer.Temporal(value);
                break;
        }
    }

    private static void Code(this ByteWriter writer, ValueCode code) => writer.Byte((byte)code);

    private static void Point(this ByteWriter writer, PointValue point)
    {
        writer.Code(ValueCode.Point);
        writer.Count(point.Srid);
        writer.Double(point.X);
        writer.Double(point.Y);
        if (point.Dimensions == 3)
            writer.Double(point.Z);
    }

    private static void Temporal(this ByteWriter writer, Value value)
    {
        if (value.As<DateValue>() is { } date)
        {
            writer.Code(ValueCode.Date);
            writer.Signed(date.EpochDay);
        }
        else if (value.As<LocalTimeValue>() is { } localTime)
        {
            writer.Code(ValueCode.LocalTime);
            writer.Signed(localTime.NanosecondOfDay);
        }
        else if (value.As<TimeValue>() is { } time)
        {
            writer.Code(ValueCode.Time);
            writer.Signed(time.NanosecondOfDay);
            writer.Signed(time.OffsetSeconds);
        }
        else if (value.As<LocalDateTimeValue>() is { } localDateTime)
        {
            writer.Code(ValueCode.LocalDateTime);
            writer.Signed(localDateTime.EpochSecond);
            writer.Signed(localDateTime.Nanosecond);
        }
        else if (value.As<DateTimeValue>() is { } dateTime)
        {
            writer.Code(ValueCode.DateTime);
            writer.Signed(dateTime.EpochSecond);
            writer.Signed(dateTime.Nanosecond);
            writer.Signed(dateTime.OffsetSeconds);
            writer.Text(dateTime.ZoneId ?? "");
        }
        else if (value.As<DurationValue>() is { } duration)
        {
            writer.Code(ValueCode.Duration);
            writer.Signed(duration.Months);
            writer.Signed(duration.Days);
            writer.Signed(duration.Seconds);
            writer.Signed(duration.Nanoseconds);
        }
        else
        {
            throw new InvalidOperationException($"A value of kind {value.Kind} reached the case file; it should have been refused before.");
        }
    }
}
