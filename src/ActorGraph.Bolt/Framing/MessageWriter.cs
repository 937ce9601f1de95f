using System.Buffers.Binary;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Framing;

/// <summary>
/// Collects messages in chunks (Bolt message specification, "Chunking") until they are sent. A message becomes visible to
/// the stream only when it is whole: one that fails half-way is abandoned without a trace.
/// </summary>
internal sealed class MessageWriter : IDisposable
{
    /// <summary>From this size on a collection of messages is worth sending.</summary>
    public const int WorthSending = 32 * 1024;

    private const int HeaderBytes = 2;

    private readonly Stream _stream;
    private readonly ValueWriter _mixed;
    private int _start = -1;

    /// <param name="stream">Where messages are sent.</param>
    /// <param name="structures">What writes values that PackStream has no type for; without it there are none.</param>
    public MessageWriter(Stream stream, IStructureWriter? structures = null)
    {
        _stream = stream;
        _mixed = new ValueWriter(Values, structures ?? NoStructures.Instance);
    }

    public PackStreamWriter Values { get; } = new();

    public bool HasUnsent => Values.Length > 0;

    public void Begin(byte tag, int fields)
    {
        if (_start >= 0) throw new InvalidOperationException("A message is begun only when the one before it has ended.");
        _start = Values.Length;
        Values.Reserve(HeaderBytes);
        Values.WriteStructureHeader(tag, fields);
    }

    /// <summary>Writes a value of any type.</summary>
    /// <exception cref="ArgumentException">The value has no counterpart in the database.</exception>
    public void Write(object? value) => _mixed.Write(value);

    /// <summary>Writes a map of values of any type.</summary>
    /// <exception cref="ArgumentException">A value has no counterpart in the database.</exception>
    public void WriteMap(IEnumerable<KeyValuePair<string, object?>> map, int count) => _mixed.WriteMap(map, count);

    public void End()
    {
        var length = Values.Length - _start - HeaderBytes;
        var extraChunks = (length - 1) / ushort.MaxValue;
        Values.Reserve((extraChunks * HeaderBytes) + HeaderBytes).Clear();

        // From the last chunk to the first, so that each moves into room that is free already.
        var message = Values.From(_start);
        for (var chunk = extraChunks; chunk >= 0; chunk--)
        {
            var from = chunk * ushort.MaxValue;
            var size = Math.Min(length - from, ushort.MaxValue);
            var to = from + (chunk * HeaderBytes);
            message.Slice(HeaderBytes + from, size).CopyTo(message[(HeaderBytes + to)..]);
            BinaryPrimitives.WriteUInt16BigEndian(message[to..], (ushort)size);
        }

        message[^HeaderBytes..].Clear();
        _start = -1;
    }

    /// <summary>Drops the message that was begun and not ended; does nothing when there is none.</summary>
    public void Abandon()
    {
        if (_start < 0) return;
        Values.Truncate(_start);
        _start = -1;
    }

    /// <summary>Sends the messages that are whole.</summary>
    public async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        if (!HasUnsent) return;
        await _stream.WriteAsync(Values.Written, cancellationToken).ConfigureAwait(false);
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        Values.Truncate(0);
    }

    public void Dispose() => Values.Dispose();
}
