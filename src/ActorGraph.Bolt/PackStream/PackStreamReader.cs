using System.Buffers.Binary;
using System.Text;

namespace ActorGraph.Bolt.PackStream;

/// <summary>
/// Reads values off one whole message (PackStream specification, version 1). Sizes are believed only as far as there are
/// bytes to hold them.
/// </summary>
internal ref struct PackStreamReader(ReadOnlySpan<byte> message, PackStreamLimits limits)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _message = message;
    private int _position;
    private int _values;
    private int _depth;

    public readonly int Remaining => _message.Length - _position;

    public PackStreamType PeekType()
    {
        if (Remaining == 0) throw Short();
        var marker = _message[_position];
        return (marker & 0xF0) switch
        {
            <= 0x70 or 0xF0 => PackStreamType.Integer,
            PackStreamMarker.TinyString => PackStreamType.String,
            PackStreamMarker.TinyList => PackStreamType.List,
            PackStreamMarker.TinyMap => PackStreamType.Map,
            PackStreamMarker.TinyStructure => PackStreamType.Structure,
            _ => marker switch
            {
                PackStreamMarker.Null => PackStreamType.Null,
                PackStreamMarker.True or PackStreamMarker.False => PackStreamType.Boolean,
                PackStreamMarker.Float64 => PackStreamType.Float,
                >= PackStreamMarker.Int8 and <= PackStreamMarker.Int64 => PackStreamType.Integer,
                >= PackStreamMarker.Bytes8 and <= PackStreamMarker.Bytes32 => PackStreamType.Bytes,
                >= PackStreamMarker.String8 and <= PackStreamMarker.String32 => PackStreamType.String,
                >= PackStreamMarker.List8 and <= PackStreamMarker.List32 => PackStreamType.List,
                >= PackStreamMarker.Map8 and <= PackStreamMarker.Map32 => PackStreamType.Map,
                _ => throw new PackStreamException($"The marker `{marker:X2}` begins no value."),
            },
        };
    }

    public bool TryReadNull()
    {
        if (PeekType() != PackStreamType.Null) return false;
        Begin();
        return true;
    }

    public bool ReadBoolean()
    {
        Expect(PackStreamType.Boolean);
        return Begin() == PackStreamMarker.True;
    }

    public long ReadInteger()
    {
        Expect(PackStreamType.Integer);
        var marker = Begin();
        return marker switch
        {
            PackStreamMarker.Int8 => (sbyte)Take(1)[0],
            PackStreamMarker.Int16 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            PackStreamMarker.Int32 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            PackStreamMarker.Int64 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            _ => (sbyte)marker,
        };
    }

    /// <exception cref="OverflowException">The integer has more than four bytes.</exception>
    public int ReadInt32() => checked((int)ReadInteger());

    public double ReadFloat()
    {
        Expect(PackStreamType.Float);
        Begin();
        return BinaryPrimitives.ReadDoubleBigEndian(Take(8));
    }

    public string ReadString()
    {
        var bytes = ReadUtf8();
        try
        {
            return bytes.IsEmpty ? string.Empty : StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new PackStreamException("A string is not valid UTF-8.");
        }
    }

    /// <summary>The bytes of a string, not checked to be UTF-8.</summary>
    public ReadOnlySpan<byte> ReadUtf8()
    {
        Expect(PackStreamType.String);
        var marker = Begin();
        return Take(Size(marker, PackStreamMarker.TinyString, PackStreamMarker.String8));
    }

    public byte[] ReadBytes()
    {
        Expect(PackStreamType.Bytes);
        var marker = Begin();
        return Take(Size(marker, null, PackStreamMarker.Bytes8)).ToArray();
    }

    /// <summary>The number of elements that follow, each of which has at least one byte.</summary>
    public int ReadListHeader()
    {
        Expect(PackStreamType.List);
        var marker = Begin();
        return Fitting(Size(marker, PackStreamMarker.TinyList, PackStreamMarker.List8), 1);
    }

    /// <summary>The number of entries that follow, each of which has at least two bytes.</summary>
    public int ReadMapHeader()
    {
        Expect(PackStreamType.Map);
        var marker = Begin();
        return Fitting(Size(marker, PackStreamMarker.TinyMap, PackStreamMarker.Map8), 2);
    }

    public (byte Tag, int Fields) ReadStructureHeader()
    {
        Expect(PackStreamType.Structure);
        var fields = Begin() & 0x0F;
        return (Take(1)[0], Fitting(fields, 1));
    }

    /// <summary>Goes one level into a list, map or structure; <see cref="Leave"/> comes back.</summary>
    public void Enter()
    {
        if (++_depth > limits.Depth)
            throw new PackStreamException($"Values nest deeper than the {limits.Depth} levels that are allowed.");
    }

    public void Leave() => _depth--;

    public readonly void ExpectEnd()
    {
        if (Remaining != 0) throw new PackStreamException($"{Remaining} bytes follow the end of the message.");
    }

    private byte Begin()
    {
        if (++_values > limits.Values)
            throw new PackStreamException($"The message holds more than the {limits.Values} values that are allowed. Send fewer at a time.");
        return Take(1)[0];
    }

    private void Expect(PackStreamType type)
    {
        var found = PeekType();
        if (found != type) throw new PackStreamException($"A value of type `{type}` is expected here, and a `{found}` was found.");
    }

    private int Size(byte marker, byte? tiny, byte size8)
    {
        if (tiny is not null && (marker & 0xF0) == tiny) return marker & 0x0F;
        var size = (marker - size8) switch
        {
            0 => Take(1)[0],
            1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            _ => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        };
        return size <= int.MaxValue ? (int)size : throw Short();
    }

    private readonly int Fitting(int count, int leastBytes) => (long)count * leastBytes <= Remaining ? count : throw Short();

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > Remaining) throw Short();
        var bytes = _message.Slice(_position, count);
        _position += count;
        return bytes;
    }

    private static PackStreamException Short() => new("The message ends before the values that it declares.");
}
