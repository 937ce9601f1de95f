using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace ActorGraph.Web.Http;

/// <summary>
/// The body of an answer whose client has to read it: what makes it is held back while the client does not, and a client that takes
/// nothing for too long is dropped. Kestrel's own rate of response data counts in favour of a client what it read before, however
/// long ago, and so never ends one that has read much and then stops.
/// </summary>
internal sealed class AwaitedResponseBody(IHttpResponseBodyFeature inner, HttpContext context, TimeSpan patience) : IHttpResponseBodyFeature
{
    private Stream? _stream;
    private PipeWriter? _writer;

    public PipeWriter Writer => _writer ??= new AwaitedWriter(inner.Writer, context, patience);

    public Stream Stream => _stream ??= Writer.AsStream(leaveOpen: true);

    public void DisableBuffering() => inner.DisableBuffering();

    public Task StartAsync(CancellationToken cancellationToken = default) => inner.StartAsync(cancellationToken);

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        SendFileFallback.SendFileAsync(Stream, path, offset, count, cancellationToken);

    public Task CompleteAsync() => inner.CompleteAsync();

    private sealed class AwaitedWriter(PipeWriter inner, HttpContext context, TimeSpan patience) : PipeWriter
    {
        public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

        public override long UnflushedBytes => inner.UnflushedBytes;

        public override void Advance(int bytes) => inner.Advance(bytes);

        public override Memory<byte> GetMemory(int sizeHint = 0) => inner.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => inner.GetSpan(sizeHint);

        public override void CancelPendingFlush() => inner.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);

        public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
            Awaited(inner.FlushAsync(cancellationToken));

        public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default) =>
            Awaited(inner.WriteAsync(source, cancellationToken));

        private ValueTask<FlushResult> Awaited(ValueTask<FlushResult> flushing) => flushing.IsCompleted ? flushing : AwaitAsync(flushing);

        private async ValueTask<FlushResult> AwaitAsync(ValueTask<FlushResult> flushing)
        {
            await using var late = new Timer(_ => context.Abort(), null, patience, Timeout.InfiniteTimeSpan);
            return await flushing;
        }
    }
}
