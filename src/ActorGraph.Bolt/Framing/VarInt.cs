namespace ActorGraph.Bolt.Framing;

/// <summary>Unsigned integers in groups of seven bits, the least first (Bolt handshake specification, "VarInt").</summary>
internal static class VarInt
{
    public const int MaxBytes = 10;

    public static int Write(Span<byte> target, ulong value)
    {
        var count = 0;
        for (; value > 0x7F; value >>= 7) target[count++] = (byte)(value | 0x80);
        target[count++] = (byte)value;
        return count;
    }

    public static async ValueTask<ulong> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var one = new byte[1];
        ulong value = 0;
        for (var i = 0; i < MaxBytes; i++)
        {
            await stream.ReadExactlyAsync(one, cancellationToken).ConfigureAwait(false);
            value |= (ulong)(one[0] & 0x7F) << (7 * i);
            if ((one[0] & 0x80) == 0) return value;
        }

        throw new InvalidDataException($"An integer of the handshake has more than {MaxBytes} bytes.");
    }
}
