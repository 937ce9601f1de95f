using System.Buffers.Binary;
using System.Numerics;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>CRC-32C of a piece of the case file together with the place where it belongs, so that swapped pieces are noticed.</summary>
internal static class Checksum
{
    public static uint Of(long place, int part, int parts, ReadOnlySpan<byte> bytes)
    {
        var sum = BitOperations.Crc32C(uint.MaxValue, (ulong)place);
        sum = BitOperations.Crc32C(sum, (ulong)part << 32 | (uint)parts);
        for (; bytes.Length >= 8; bytes = bytes[8..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes)
            sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }
}
