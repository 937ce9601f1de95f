using System.Buffers.Binary;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>The first bytes of a log: which log it is, of which store, and after which commit it begins.</summary>
internal sealed record LogHeader(Guid Log, Guid Store, long Base)
{
    public const int Bytes = 64;
    private static ReadOnlySpan<byte> Magic => "ACGRLOG\u0002"u8;

    public byte[] Encode()
    {
        var bytes = new byte[Bytes];
        Magic.CopyTo(bytes);
        Log.TryWriteBytes(bytes.AsSpan(8));
        Store.TryWriteBytes(bytes.AsSpan(24));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(40), Base);
        CommitChain.Of(bytes.AsSpan(0, 48)).Write(bytes.AsSpan(48));
        return bytes;
    }

    /// <summary>Null where the bytes are no such header.</summary>
    public static LogHeader? Decode(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Bytes && bytes.StartsWith(Magic) && CommitChain.Read(bytes[48..]) == CommitChain.Of(bytes[..48])
            ? new LogHeader(new Guid(bytes[8..24]), new Guid(bytes[24..40]), BinaryPrimitives.ReadInt64LittleEndian(bytes[40..]))
            : null;
}
