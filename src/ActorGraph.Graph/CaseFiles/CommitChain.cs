using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// What a log holds up to one commit, in sixteen bytes: each link is made of the one before it and of the commit, so that equal
/// links mean equal histories.
/// </summary>
internal readonly record struct CommitChain(UInt128 Value)
{
    public const int Bytes = 16;

    /// <summary>The link that a log begins with.</summary>
    public static CommitChain Of(ReadOnlySpan<byte> header) => Take(SHA256.HashData(header));

    /// <summary>The link after a commit, of which the head says the length and the number.</summary>
    public CommitChain Next(ReadOnlySpan<byte> head, ReadOnlySpan<byte> changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> before = stackalloc byte[Bytes];
        Write(before);
        hash.AppendData(before);
        hash.AppendData(head);
        hash.AppendData(changes);
        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(sum);
        return Take(sum);
    }

    public static CommitChain Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128LittleEndian(bytes));

    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128LittleEndian(bytes, Value);

    private static CommitChain Take(ReadOnlySpan<byte> sum) => Read(sum);
}
