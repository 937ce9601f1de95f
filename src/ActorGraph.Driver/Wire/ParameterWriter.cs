using ActorGraph.Bolt.PackStream;
using Neo4j.Driver;

namespace ActorGraph.Driver.Wire;

/// <summary>Writes temporal values and points, the driver's and those of .NET, as structures. As in the official driver a `TimeSpan` is a time of day.</summary>
/// <remarks>All others, as <see cref="Guid"/>, enumerations and unsigned integers, are refused with a <see cref="ProtocolException"/>, as officially.</remarks>
internal sealed class ParameterWriter : IStructureWriter
{
    public static readonly ParameterWriter Instance = new();

    public bool TryWrite(PackStreamWriter output, object value)
    {
        switch (value)
        {
            case LocalDate date: TemporalWriter.WriteDate(output, date.EpochDay); break;
            case DateOnly date: TemporalWriter.WriteDate(output, new LocalDate(date).EpochDay); break;
            case LocalTime time: TemporalWriter.WriteLocalTime(output, time.NanoOfDay); break;
            case TimeOnly time: TemporalWriter.WriteLocalTime(output, new LocalTime(time).NanoOfDay); break;
            case OffsetTime time: TemporalWriter.WriteTime(output, time.NanoOfDay, time.OffsetSeconds); break;
            case LocalDateTime dateTime: TemporalWriter.WriteLocalDateTime(output, dateTime.EpochSecond, dateTime.Nanosecond); break;
            case DateTime { Kind: DateTimeKind.Utc } dateTime: TryWrite(output, new ZonedDateTime(dateTime, TimeSpan.Zero)); break;
            case DateTime dateTime: TryWrite(output, new LocalDateTime(dateTime)); break;
            case DateTimeOffset dateTime: TryWrite(output, new ZonedDateTime(dateTime)); break;
            case ZonedDateTime { Zone: ZoneOffset zone } dateTime:
                TemporalWriter.WriteDateTime(output, dateTime.UtcSeconds, dateTime.Nanosecond, zone.OffsetSeconds);
                break;
            case ZonedDateTime { Zone: ZoneId zone } dateTime:
                TemporalWriter.WriteDateTime(output, dateTime.UtcSeconds, dateTime.Nanosecond, zone.Id);
                break;
            case Duration duration:
                TemporalWriter.WriteDuration(output, duration.Months, duration.Days, duration.Seconds, duration.Nanos);
                break;
            case TimeSpan span when span >= TimeSpan.Zero && span < TimeSpan.FromDays(1): TemporalWriter.WriteLocalTime(output, new LocalTime(span).NanoOfDay); break;
            case TimeSpan span: throw new ProtocolException($"The `TimeSpan` {span} is no time of a day, which it stands for. Pass a `Duration`.");
            case Point { Dimension: Point.TwoDimensions } point: TemporalWriter.WritePoint(output, point.SrId, point.X, point.Y); break;
            case Point point: TemporalWriter.WritePoint(output, point.SrId, point.X, point.Y, point.Z); break;
            default:
                throw new ProtocolException(
                $"A `{value.GetType().Name}` has no counterpart in the database. Pass numbers that are signed, text, lists, dictionaries, dates or points.");
        }

        return true;
    }
}
