using ActorGraph.Bolt.Server;
using Neo4j.Driver;

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
            case LocalDate date: writer.WriteDate(date.EpochDay); break;
            case LocalTime time: writer.WriteLocalTime(time.NanoOfDay); break;
            case OffsetTime time: writer.WriteTime(time.NanoOfDay, time.OffsetSeconds); break;
            case LocalDateTime local: writer.WriteLocalDateTime(local.EpochSecond, local.Nanosecond); break;
            case ZonedDateTime { Zone: ZoneId zone } zoned: writer.WriteDateTime(zoned.UtcSeconds, zoned.Nanosecond, zone.Id, zone.OffsetAt(zoned.UtcSeconds) ?? 0); break;
            case ZonedDateTime zoned: writer.WriteDateTime(zoned.UtcSeconds, zoned.Nanosecond, zoned.OffsetSeconds); break;
            case Duration span: writer.WriteDuration(span.Months, span.Days, span.Seconds, span.Nanos); break;
            case Point point: writer.WritePoint(point.SrId, point.X, point.Y, point.Dimension == 3 ? point.Z : null); break;
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
