using ActorGraph.Bolt.Server;
using ActorGraph.Bolt.Values;

namespace ActorGraph.Bolt.Tests.Server;

/// <summary>Writes what arrived as a parameter back as a value.</summary>
internal static class FakeValues
{
    public static void Write(BoltRecordWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNull(); break;
            case bool flag: writer.WriteBoolean(flag); break;
            case long or int: writer.WriteInteger(Convert.ToInt64(value, null)); break;
            case double number: writer.WriteFloat(number); break;
            case string text: writer.WriteString(text); break;
            case byte[] bytes: writer.WriteBytes(bytes); break;
            case BoltDate date: writer.WriteDate(date.EpochDay); break;
            case BoltLocalTime time: writer.WriteLocalTime(time.NanosecondOfDay); break;
            case BoltTime time: writer.WriteTime(time.NanosecondOfDay, time.OffsetSeconds); break;
            case BoltLocalDateTime local: writer.WriteLocalDateTime(local.EpochSecond, local.Nanosecond); break;
            case BoltDateTime instant: writer.WriteDateTime(instant.UtcSecond, instant.Nanosecond, instant.OffsetSeconds); break;

            // What came in seconds of the wall clock goes out in them.
            case BoltZonedDateTime zoned: writer.WriteDateTime(zoned.Second, zoned.Nanosecond, zoned.ZoneId, offsetSeconds: 0); break;
            case BoltDuration span: writer.WriteDuration(span.Months, span.Days, span.Seconds, span.Nanosecond); break;
            case BoltPoint point: writer.WritePoint(point.SrId, point.X, point.Y, point.Z); break;
            case IReadOnlyDictionary<string, object?> map:
                writer.BeginMap(map.Count);
                foreach (var (key, item) in map)
                {
                    writer.WriteKey(key);
                    Write(writer, item);
                }

                break;
            case IReadOnlyList<object?> list:
                writer.BeginList(list.Count);
                foreach (var item in list) Write(writer, item);
                break;
            default: throw new ArgumentException($"No value of type {value.GetType().Name} arrives as a parameter.");
        }
    }
}
