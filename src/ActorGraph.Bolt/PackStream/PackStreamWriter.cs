using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ActorGraph.Bolt.PackStream;

/// <summary>
/// Appends values to a buffer, each in its smallest form (PackStream specification, version 1).
/// </summary>
internal sealed class PackStreamWriter : IDisposable
{
    private const int InitialBytes = 4096;
    private const int KeptBytes = 1 << 20;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialBytes);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, Length);

    public void WriteNull() => Reserve(1)[0] = PackStreamMarker.Null;

    public void WriteBoolean(bool value) => Reserve(1)[0] = value ? PackStreamMarker.True : PackStreamMarker.False;

    public void WriteInteger(long value)
    {
        switch (value)
        {
            case >= PackStreamMarker.TinyIntegerMin and <= sbyte.MaxValue:
                Reserve(1)[0] = unchecked((byte)value);
                break;
            case >= sbyte.MinValue and <= sbyte.MaxValue:
                WriteMarked(PackStreamMarker.Int8, unchecked((byte)value));
                break;
            case >= short.MinValue and <= short.MaxValue:
                BinaryPrimitives.WriteInt16BigEndian(Marked(PackStreamMarker.Int16, 2), (short)value);
                break;
            case >= int.MinValue and <= int.MaxValue:
                BinaryPrimitives.WriteInt32BigEndian(Marked(PackStreamMarker.Int32, 4), (int)value);
                break;
            default:
                BinaryPrimitives.WriteInt64BigEndian(Marked(PackStreamMarker.Int64, 8), value);
                break;
        }
    }

    public void WriteFloat(double value) => BinaryPrimitives.WriteDoubleBigEndian(Marked(PackStreamMarker.Float64, 8), value);

    /// <summary>Half a surrogate pair, which UTF-8 cannot hold, becomes the replacement character.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        if (value.Length <= PackStreamMarker.TinyMax && Ascii.IsValid(value))
        {
            var span = Reserve(1 + value.Length);
            span[0] = (byte)(PackStreamMarker.TinyString | value.Length);
            Ascii.FromUtf16(value, span[1..], out _);
            return;
        }

        var count = Encoding.UTF8.GetByteCount(value);
        WriteSize(count, PackStreamMarker.TinyString, PackStreamMarker.String8, PackStreamMarker.String16, PackStreamMarker.String32);
        Encoding.UTF8.GetBytes(value, Reserve(count));
    }

    /// <summary>Text that is UTF-8 already.</summary>
    public void WriteUtf8String(ReadOnlySpan<byte> value)
    {
        WriteSize(value.Length, PackStreamMarker.TinyString, PackStreamMarker.String8, PackStreamMarker.String16, PackStreamMarker.String32);
        value.CopyTo(Reserve(value.Length));
    }

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteSize(value.Length, null, PackStreamMarker.Bytes8, PackStreamMarker.Bytes16, PackStreamMarker.Bytes32);
        value.CopyTo(Reserve(value.Length));
    }

    public void WriteListHeader(int count) =>
        WriteSize(count, PackStreamMarker.TinyList, PackStreamMarker.List8, PackStreamMarker.List16, PackStreamMarker.List32);

    public void WriteMapHeader(int count) =>
        WriteSize(count, PackStreamMarker.TinyMap, PackStreamMarker.Map8, PackStreamMarker.Map16, PackStreamMarker.Map32);

    public void WriteStructureHeader(byte tag, int fields)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fields, PackStreamMarker.TinyMax);
        var span = Reserve(2);
        span[0] = (byte)(PackStreamMarker.TinyStructure | fields);
        span[1] = tag;
    }

    /// <summary>Bytes at the end that the caller fills.</summary>
    public Span<byte> Reserve(int count)
    {
        if (_buffer.Length - Length < count) Grow(count);
        var span = _buffer.AsSpan(Length, count);
        Length += count;
        return span;
    }

    /// <summary>The bytes from a place to the end.</summary>
    public Span<byte> From(int start) => _buffer.AsSpan(start, Length - start);

    /// <summary>Drops what was written after a place.</summary>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        Length = length;
        if (length != 0 || _buffer.Length <= KeptBytes) return;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = ArrayPool<byte>.Shared.Rent(InitialBytes);
    }

    public void Dispose()
    {
        var buffer = _buffer;
        (_buffer, Length) = ([], 0);
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
    }

    private void WriteMarked(byte marker, byte value) => Marked(marker, 1)[0] = value;

    private Span<byte> Marked(byte marker, int count)
    {
        var span = Reserve(1 + count);
        span[0] = marker;
        return span[1..];
    }

    private void WriteSize(int count, byte? tiny, byte size8, byte size16, byte size32)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (tiny is { } marker && count <= PackStreamMarker.TinyMax)
            Reserve(1)[0] = (byte)(marker | count);
        else if (count <= byte.MaxValue)
            WriteMarked(size8, (byte)count);
        else if (count <= ushort.MaxValue)
            BinaryPrimitives.WriteUInt16BigEndian(Marked(size16, 2), (ushort)count);
        else
            BinaryPrimitives.WriteInt32BigEndian(Marked(size32, 4), count);
    }

    private void Grow(int count)
    {
        var wanted = Math.Max(_buffer.Length * 2L, (long)Length + count);
        if ((long)Length + count > Array.MaxLength)
            throw new PackStreamException("A message of more than two gigabytes cannot be written. Ask for fewer values at a time.");
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(wanted, Array.MaxLength));
        _buffer.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
