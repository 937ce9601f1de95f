using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ActorGraph.Model.Values;

namespace ActorGraph.Model.Transfer;

/// <summary>
/// An element as bytes that are the same wherever it is stored: labels and properties in a fixed order, each value with its type, every
/// part with its length, so that no two elements have the same. Not for several threads.
/// </summary>
internal sealed class CanonicalElement
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    /// <summary>How many bytes the element last given has.</summary>
    public int Length => _buffer.WrittenCount;

    /// <summary>The first half of their SHA-256.</summary>
    public UInt128 Digest()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_buffer.WrittenSpan, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    public CanonicalElement Of(TransferElement element)
    {
        _buffer.ResetWrittenCount();
        if (element is TransferNode node)
            WriteNode(node);
        else
            WriteRelationship((TransferRelationship)element);
        WriteCount(element.Properties.Count);
        foreach (var (name, value) in element.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            WriteText(name);
            WriteValue(value);
        }

        return this;
    }

    private void WriteNode(TransferNode node)
    {
        WriteTag('N');
        WriteLong(node.Key);
        WriteCount(node.Labels.Count);
        foreach (var label in node.Labels.Order(StringComparer.Ordinal)) WriteText(label);
    }

    private void WriteRelationship(TransferRelationship relationship)
    {
        WriteTag('R');
        WriteLong(relationship.From);
        WriteLong(relationship.To);
        WriteText(relationship.Type);
    }

    private void WriteValue(object value)
    {
        switch (value)
        {
            case string text:
                WriteTag('s');
                WriteText(text);
                break;
            case bool truth:
                WriteTag(truth ? 't' : 'f');
                break;
            case long or int or short or sbyte or byte or uint or ushort:
                WriteTag('i');
                WriteLong(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double or float:
                WriteTag('d');
                WriteFloat(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                WriteTag('b');
                WriteCount(bytes.Length);
                _buffer.Write(bytes);
                break;
            case IList list:
                WriteTag('l');
                WriteCount(list.Count);
                foreach (var item in list) WriteValue(item!);
                break;
            default:
                var (type, written) = ScalarText.Of(value);
                WriteTag('v');
                WriteText(type);
                WriteText(written);
                break;
        }
    }

    // A number that is none has many forms in bits, and which of them is kept is nobody's promise.
    private void WriteFloat(double value) => WriteLong(BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value));

    private void WriteTag(char tag)
    {
        _buffer.GetSpan(1)[0] = (byte)tag;
        _buffer.Advance(1);
    }

    private void WriteCount(int count)
    {
        BinaryPrimitives.WriteInt32BigEndian(_buffer.GetSpan(sizeof(int)), count);
        _buffer.Advance(sizeof(int));
    }

    private void WriteLong(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_buffer.GetSpan(sizeof(long)), value);
        _buffer.Advance(sizeof(long));
    }

    private void WriteText(string text)
    {
        WriteCount(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _buffer);
    }
}
