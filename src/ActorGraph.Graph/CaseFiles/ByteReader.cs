using System.Buffers.Binary;
using System.Text;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// Reads what <see cref="ByteWriter"/> wrote. The bytes may be anybody's: nothing is read beyond the end, and no number that is read
/// makes more room than what can still follow it.
/// </summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public ulong Unsigned()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }

        throw new FormatException("a number takes more than ten bytes");
    }

    public long Signed()
    {
        var raw = Unsigned();
        return (long)(raw >> 1) ^ -(long)(raw & 1);
    }

    /// <summary>A number of things that follow, each of at least one byte.</summary>
    public int Count() => Number(_rest.Length);

    /// <summary>A number below <paramref name="bound"/>.</summary>
    public int Below(long bound) => Number(bound - 1);

    /// <summary>A number from 0 to <paramref name="most"/>.</summary>
    public int Number(long most)
    {
        var value = Unsigned();
        return most >= 0 && value <= (ulong)Math.Min(most, int.MaxValue) ? (int)value : throw new FormatException($"a number is {value} and may be {most} at most");
    }

    public ulong Word() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public double Double() => BitConverter.UInt64BitsToDouble(Word());

    public string Text()
    {
        try
        {
            return Strict.GetString(Take(Count()));
        }
        catch (DecoderFallbackException)
        {
            throw new FormatException("a text is not valid UTF-8");
        }
    }

    public ReadOnlySpan<byte> Bytes() => Take(Count());

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
            throw new FormatException("it ends too early");
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
