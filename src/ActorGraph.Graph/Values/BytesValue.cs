namespace ActorGraph.Graph.Values;

/// <summary>A byte array: it can be stored, passed and returned, but no operator looks inside. The array must not be changed.</summary>
public sealed class BytesValue(byte[] bytes) : HeapValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Bytes;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => bytes;

    /// <inheritdoc/>
    public override long EstimatedBytes => 48 + bytes.Length;
}
