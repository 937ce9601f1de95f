using System.Buffers;
using System.Buffers.Binary;

namespace ActorGraph.Bolt.Framing;

/// <summary>
/// Takes messages out of their chunks (Bolt message specification, "Chunking"). Chunks of size zero between messages keep
/// a connection alive and mean nothing.
/// </summary>
internal sealed class MessageReader(Stream stream, int maxMessageBytes) : IDisposable
{
    private const int HeaderBytes = 2;
    private const int BufferBytes = 16 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
    private int _start;
    private int _end;
    private byte[] _assembled = [];
    private int _assembledLength;

    /// <summary>The most bytes a message may have; more ends the connection.</summary>
    public int MaxMessageBytes { get; set; } = maxMessageBytes;

    /// <summary>The next message, which is valid until the next call; null when the peer closed between messages.</summary>
    /// <exception cref="EndOfStreamException">The peer closed within a message.</exception>
    /// <exception cref="MessageTooLargeException">The message is larger than allowed.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        _assembledLength = 0;
        while (true)
        {
            if (!await FillAsync(HeaderBytes, cancellationToken).ConfigureAwait(false))
                return _assembledLength == 0 && _start == _end ? null : throw Cut();
            int size = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_start));
            _start += HeaderBytes;
            if (size == 0)
            {
                if (_assembledLength == 0) continue;
                return _assembled.AsMemory(0, _assembledLength);
            }

            if (_assembledLength + size > MaxMessageBytes) throw new MessageTooLargeException(MaxMessageBytes);
            if (!await FillAsync(size, cancellationToken).ConfigureAwait(false)) throw Cut();
            var chunk = _buffer.AsMemory(_start, size);
            _start += size;
            if (_assembledLength == 0 && IsWhole())
            {
                _start += HeaderBytes;
                return chunk;
            }

            Append(chunk.Span);
        }
    }

    public void Dispose()
    {
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        if (_assembled.Length > 0) ArrayPool<byte>.Shared.Return(_assembled);
        (_buffer, _assembled, _start, _end) = ([], [], 0, 0);
    }

    private bool IsWhole() => _end - _start >= HeaderBytes && _buffer[_start] == 0 && _buffer[_start + 1] == 0;

    // Grows as bytes arrive, never to what is only announced.
    private void Append(ReadOnlySpan<byte> chunk)
    {
        var wanted = _assembledLength + chunk.Length;
        if (_assembled.Length < wanted || (_assembledLength == 0 && _assembled.Length > 64 * BufferBytes))
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, Math.Min(_assembledLength * 2, MaxMessageBytes)));
            _assembled.AsSpan(0, _assembledLength).CopyTo(larger);
            if (_assembled.Length > 0) ArrayPool<byte>.Shared.Return(_assembled);
            _assembled = larger;
        }

        chunk.CopyTo(_assembled.AsSpan(_assembledLength));
        _assembledLength = wanted;
    }

    private async ValueTask<bool> FillAsync(int count, CancellationToken cancellationToken)
    {
        while (_end - _start < count)
        {
            if (_buffer.Length - _start < count) MakeRoom(count);
            if (_start == _end) _start = _end = 0;
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (read == 0) return false;
            _end += read;
        }

        return true;
    }

    private void MakeRoom(int count)
    {
        var target = count > _buffer.Length ? ArrayPool<byte>.Shared.Rent(count + HeaderBytes) : _buffer;
        _buffer.AsSpan(_start, _end - _start).CopyTo(target);
        if (!ReferenceEquals(target, _buffer)) ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _start, _end) = (target, 0, _end - _start);
    }

    private static EndOfStreamException Cut() => new("The connection was closed in the middle of a message.");
}
