using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Server;

/// <summary>
/// Writes records straight into the output buffer (Bolt message specification, "Detail message - RECORD"). The writer does
/// not check that values come in the number their headers announce; <see cref="EndRecordAsync"/> is where a slow reader
/// holds the work up.
/// </summary>
public sealed class BoltRecordWriter
{
    private const long LongestWait = 100;

    private readonly MessageWriter _messages;
    private readonly Func<ValueTask> _send;
    private readonly int _columns;
    private readonly ValueDialect _dialect;
    private long _sentAt = Environment.TickCount64;

    internal BoltRecordWriter(MessageWriter messages, int columns, ValueDialect dialect, Func<ValueTask> send) =>
        (_messages, _columns, _dialect, _send) = (messages, columns, dialect, send);

    /// <summary>How many records were written.</summary>
    public long Records { get; private set; }

    private PackStreamWriter Values => _messages.Values;

    /// <summary>Begins a record; as many values follow as the result has columns.</summary>
    public void BeginRecord()
    {
        _messages.Begin(MessageTag.Record, 1);
        Values.WriteListHeader(_columns);
    }

    /// <summary>
    /// Ends the record. Sends what is written, and waits for the client to take it, when that is much, or when the last time was
    /// more than 100 ms ago.
    /// </summary>
    public ValueTask EndRecordAsync(CancellationToken cancellationToken)
    {
        _messages.End();
        Records++;
        cancellationToken.ThrowIfCancellationRequested();
        var now = Environment.TickCount64;
        if (Values.Length < MessageWriter.WorthSending && now - _sentAt < LongestWait) return ValueTask.CompletedTask;
        _sentAt = now;
        return _send();
    }

    /// <summary>Writes null.</summary>
    public void WriteNull() => Values.WriteNull();

    /// <summary>Writes a boolean.</summary>
    public void WriteBoolean(bool value) => Values.WriteBoolean(value);

    /// <summary>Writes an integer.</summary>
    public void WriteInteger(long value) => Values.WriteInteger(value);

    /// <summary>Writes a floating-point number.</summary>
    public void WriteFloat(double value) => Values.WriteFloat(value);

    /// <summary>Writes text.</summary>
    public void WriteString(ReadOnlySpan<char> value) => Values.WriteString(value);

    /// <summary>Writes text that is UTF-8 already, as in names and keys.</summary>
    public void WriteUtf8String(ReadOnlySpan<byte> value) => Values.WriteUtf8String(value);

    /// <summary>Writes bytes.</summary>
    public void WriteBytes(ReadOnlySpan<byte> value) => Values.WriteBytes(value);

    /// <summary>Begins a list; as many values follow.</summary>
    public void BeginList(int count) => Values.WriteListHeader(count);

    /// <summary>Begins a map; as many pairs of <see cref="WriteKey"/> and a value follow.</summary>
    public void BeginMap(int count) => Values.WriteMapHeader(count);

    /// <summary>Writes the key of a map's entry or of a property.</summary>
    public void WriteKey(ReadOnlySpan<char> key) => Values.WriteString(key);

    /// <summary>Begins a node: a list of labels, a map of properties and <see cref="WriteElementId"/> follow.</summary>
    public void BeginNode(long id)
    {
        Values.WriteStructureHeader(StructureTag.Node, _dialect.HasElementIds ? 4 : 3);
        Values.WriteInteger(id);
    }

    /// <summary>
    /// Begins a relationship: a map of properties, then <see cref="WriteElementId"/> of it, of its start and of its end follow.
    /// </summary>
    public void BeginRelationship(long id, long startNodeId, long endNodeId, ReadOnlySpan<char> type)
    {
        Values.WriteStructureHeader(StructureTag.Relationship, _dialect.HasElementIds ? 8 : 5);
        Values.WriteInteger(id);
        Values.WriteInteger(startNodeId);
        Values.WriteInteger(endNodeId);
        Values.WriteString(type);
    }

    /// <summary>Begins a relationship within a path: a map of properties and <see cref="WriteElementId"/> follow.</summary>
    public void BeginUnboundRelationship(long id, ReadOnlySpan<char> type)
    {
        Values.WriteStructureHeader(StructureTag.UnboundRelationship, _dialect.HasElementIds ? 4 : 3);
        Values.WriteInteger(id);
        Values.WriteString(type);
    }

    /// <summary>Writes the element id of a node or relationship, which clients before 5.0 do not know and are not sent.</summary>
    public void WriteElementId(ReadOnlySpan<char> id)
    {
        if (_dialect.HasElementIds) Values.WriteString(id);
    }

    /// <summary>
    /// Begins a path: a list of its different nodes (the first one first), a list of its different unbound relationships, and
    /// a list with two integers for each step follow: the relationship's place, counted from 1 and negative when walked
    /// against its direction, and the next node's place, counted from 0.
    /// </summary>
    public void BeginPath() => Values.WriteStructureHeader(StructureTag.Path, 3);

    /// <summary>Writes a date as days since 1970-01-01.</summary>
    public void WriteDate(long epochDay) => TemporalWriter.WriteDate(Values, epochDay);

    /// <summary>Writes a time of day as nanoseconds since midnight.</summary>
    public void WriteLocalTime(long nanoOfDay) => TemporalWriter.WriteLocalTime(Values, nanoOfDay);

    /// <summary>Writes a time of day (not of UTC) with its offset in seconds east of UTC.</summary>
    public void WriteTime(long nanoOfDay, int offsetSeconds) => TemporalWriter.WriteTime(Values, nanoOfDay, offsetSeconds);

    /// <summary>Writes a date and time as seconds of the wall clock since 1970.</summary>
    public void WriteLocalDateTime(long epochSecond, int nanosecond) =>
        TemporalWriter.WriteLocalDateTime(Values, epochSecond, nanosecond);

    /// <summary>Writes an instant as seconds of UTC since 1970, with its offset in seconds east of UTC.</summary>
    public void WriteDateTime(long utcSeconds, int nanosecond, int offsetSeconds)
    {
        if (_dialect.CountsUtc) TemporalWriter.WriteDateTime(Values, utcSeconds, nanosecond, offsetSeconds);
        else TemporalWriter.WriteLegacyDateTime(Values, utcSeconds + offsetSeconds, nanosecond, offsetSeconds);
    }

    /// <summary>Writes an instant as seconds of UTC since 1970, with the name of its zone and the zone's offset then.</summary>
    public void WriteDateTime(long utcSeconds, int nanosecond, string zoneId, int offsetSeconds)
    {
        if (_dialect.CountsUtc) TemporalWriter.WriteDateTime(Values, utcSeconds, nanosecond, zoneId);
        else TemporalWriter.WriteLegacyDateTime(Values, utcSeconds + offsetSeconds, nanosecond, zoneId);
    }

    /// <summary>Writes a duration; nanoseconds are from 0 to 999999999.</summary>
    public void WriteDuration(long months, long days, long seconds, int nanoseconds) =>
        TemporalWriter.WriteDuration(Values, months, days, seconds, nanoseconds);

    /// <summary>Writes a point of two dimensions, or of three where <paramref name="z"/> is given.</summary>
    public void WritePoint(int srId, double x, double y, double? z = null) => TemporalWriter.WritePoint(Values, srId, x, y, z);
}
