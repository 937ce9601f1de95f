using System.Buffers.Binary;
using System.Text;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>Appends numbers and strings to a growing buffer. Integers take seven bits a byte, low bits first; signed ones are zigzag.</summary>
internal sealed class ByteWriter
{
    private byte[] _buffer = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    public void Byte(byte value) => Room(1)[0] = value;

    public void Unsigned(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }

        Byte((byte)value);
    }

    public void Count(int value) => Unsigned((ulong)value);

    public void Id(long value) => Unsigned((ulong)value);

    public void Signed(long value) => Unsigned((ulong)(value << 1 ^ value >> 63));

    public void Word(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Room(8), value);

    public void Double(double value) => Word(BitConverter.DoubleToUInt64Bits(value));

    public void Text(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        Count(bytes);
        Encoding.UTF8.GetBytes(text, Room(bytes));
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Count(bytes.Length);
        bytes.CopyTo(Room(bytes.Length));
    }

    /// <summary>Forgets what was written after the given length.</summary>
    public void Truncate(int length) => Length = length;

    private Span<byte> Room(int bytes)
    {
        if (_buffer.Length - Length < bytes)
        {
            var wanted = Math.Max((long)_buffer.Length * 2, (long)Length + bytes);
            if ((long)Length + bytes > Array.MaxLength)
                throw new StoreLimitException("The transaction has changed more than one commit can hold (2 GB). Commit in smaller parts.");
            Array.Resize(ref _buffer, (int)Math.Min(wanted, Array.MaxLength));
        }

        var room = _buffer.AsSpan(Length, bytes);
        Length += bytes;
        return room;
    }
}
