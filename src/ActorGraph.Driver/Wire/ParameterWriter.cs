using ActorGraph.Bolt.PackStream;
using Neo4j.Driver;

namespace ActorGraph.Driver.Wire;

/// <summary>Writes temporal values and points, the driver's and those of .NET, as structures.</summary>
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
            case TimeSpan span: TryWrite(output, Length(span)); break;
            case Point { Dimension: Point.TwoDimensions } point: TemporalWriter.WritePoint(output, point.SrId, point.X, point.Y); break;
            case Point point: TemporalWriter.WritePoint(output, point.SrId, point.X, point.Y, point.Z); break;
            default: return false;
        }

        return true;
    }

    private static Duration Length(TimeSpan span)
    {
        var seconds = Math.DivRem(span.Ticks, TimeSpan.TicksPerSecond, out var ticks);
        if (ticks < 0) (seconds, ticks) = (seconds - 1, ticks + TimeSpan.TicksPerSecond);
        return new Duration(seconds, (int)ticks * TemporalValue.NanosPerTick);
    }
}
