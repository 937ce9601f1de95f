namespace ActorGraph.Bolt;

/// <summary>A stream of which some bytes were read already: they come again, then the rest.</summary>
internal sealed class BegunStream(ReadOnlyMemory<byte> begun, Stream rest) : UnseekableStream
{
    private ReadOnlyMemory<byte> _begun = begun;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_begun.IsEmpty) return await rest.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        var count = Math.Min(buffer.Length, _begun.Length);
        _begun[..count].CopyTo(buffer);
        _begun = _begun[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_begun.IsEmpty) return rest.Read(buffer, offset, count);
        var taken = Math.Min(count, _begun.Length);
        _begun[..taken].CopyTo(buffer.AsMemory(offset));
        _begun = _begun[taken..];
        return taken;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => rest.WriteAsync(buffer, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => rest.Write(buffer, offset, count);

    public override Task FlushAsync(CancellationToken cancellationToken) => rest.FlushAsync(cancellationToken);

    public override void Flush() => rest.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
