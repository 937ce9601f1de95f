using System.IO.Pipelines;

namespace ActorGraph.Bolt;

/// <summary>A pair of streams in memory: what is written to one is read from the other. A full pipe makes its writer wait.</summary>
internal sealed class DuplexStream : UnseekableStream
{
    private const long PauseBytes = 256 * 1024;

    private readonly Stream _input;
    private readonly Stream _output;
    private volatile bool _disposed;

    private DuplexStream(PipeReader input, PipeWriter output) =>
        (_input, _output) = (input.AsStream(), output.AsStream());

    /// <summary>The two ends.</summary>
    public static (Stream Client, Stream Server) CreatePair()
    {
        var options = new PipeOptions(pauseWriterThreshold: PauseBytes, resumeWriterThreshold: PauseBytes / 2, useSynchronizationContext: false);
        var (there, back) = (new Pipe(options), new Pipe(options));
        return (new DuplexStream(back.Reader, there.Writer), new DuplexStream(there.Reader, back.Writer));
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _input.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException) when (_disposed)
        {
            // A pipe says "not allowed" where a stream says "disposed".
            throw new ObjectDisposedException(nameof(DuplexStream));
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => _input.Read(buffer, offset, count);

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await _output.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException) when (_disposed)
        {
            throw new ObjectDisposedException(nameof(DuplexStream));
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => _output.Write(buffer, offset, count);

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override void Flush()
    {
        // What is written is in the pipe already.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _disposed = true;
            _input.Dispose();
            _output.Dispose();
        }

        base.Dispose(disposing);
    }
}
