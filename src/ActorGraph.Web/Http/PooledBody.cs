using System.Buffers;

namespace ActorGraph.Web.Http;

/// <summary>The body of a request in a buffer that goes back to its pool.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int FirstBytes = 4096;

    private byte[] _buffer;
    private int _length;

    private PooledBody(int bytes) => _buffer = ArrayPool<byte>.Shared.Rent(bytes);

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <summary>Reads a body to its end.</summary>
    public static async ValueTask<PooledBody> ReadAsync(HttpRequest request, CancellationToken aborted)
    {
        // One byte more than announced, so that the end is seen without another buffer.
        var body = new PooledBody(request.ContentLength is > 0 and < int.MaxValue and var length ? (int)length + 1 : FirstBytes);
        try
        {
            while (await request.Body.ReadAsync(body.Room(), aborted) is > 0 and var read) body._length += read;
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _length) = ([], 0);
    }

    private Memory<byte> Room()
    {
        if (_length == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(2 * _length);
            _buffer.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsMemory(_length);
    }
}
