using ActorGraph.Bolt.PackStream;
using CsCheck;

namespace ActorGraph.Bolt.Tests.PackStream;

public sealed class PackStreamBytesTests
{
    [Theory]
    [InlineData(0, "00")]
    [InlineData(127, "7F")]
    [InlineData(-16, "F0")]
    [InlineData(-17, "C8EF")]
    [InlineData(-128, "C880")]
    [InlineData(128, "C90080")]
    [InlineData(-129, "C9FF7F")]
    [InlineData(32767, "C97FFF")]
    [InlineData(32768, "CA00008000")]
    [InlineData(-32769, "CAFFFF7FFF")]
    [InlineData(int.MaxValue, "CA7FFFFFFF")]
    [InlineData(2147483648L, "CB0000000080000000")]
    [InlineData(long.MinValue, "CB8000000000000000")]
    public void Integer_isWrittenInItsSmallestForm(long value, string bytes)
    {
        Assert.Equal(bytes, Bytes(writer => writer.WriteInteger(value)));
        var reader = new PackStreamReader(Convert.FromHexString(bytes), PackStreamLimits.Request);
        Assert.Equal(value, reader.ReadInteger());
        reader.ExpectEnd();
    }

    [Theory]
    [InlineData("", "80")]
    [InlineData("A", "8141")]
    [InlineData("ABCDEFGHIJKLMNO", "8F4142434445464748494A4B4C4D4E4F")]
    [InlineData("ABCDEFGHIJKLMNOP", "D0104142434445464748494A4B4C4D4E4F50")]
    [InlineData("é", "82C3A9")]
    public void Text_isWrittenAsUtf8WithItsSizeInBytes(string value, string bytes) =>
        Assert.Equal(bytes, Bytes(writer => writer.WriteString(value)));

    [Fact]
    public void HalfASurrogatePair_becomesTheReplacementCharacter() =>
        Assert.Equal("83EFBFBD", Bytes(writer => writer.WriteString(['\ud800'])));

    [Fact]
    public void Sizes_areWrittenInTheirSmallestForm()
    {
        Assert.Equal("9F", Bytes(writer => writer.WriteListHeader(15)));
        Assert.Equal("D410", Bytes(writer => writer.WriteListHeader(16)));
        Assert.Equal("D50100", Bytes(writer => writer.WriteListHeader(256)));
        Assert.Equal("D600010000", Bytes(writer => writer.WriteListHeader(65_536)));
        Assert.Equal("A0", Bytes(writer => writer.WriteMapHeader(0)));
        Assert.Equal("D8FF", Bytes(writer => writer.WriteMapHeader(255)));
        Assert.Equal("D90100", Bytes(writer => writer.WriteMapHeader(256)));
        Assert.Equal("CC00", Bytes(writer => writer.WriteBytes([])));
        Assert.Equal("C13FF8000000000000", Bytes(writer => writer.WriteFloat(1.5)));
        Assert.Equal("B34E", Bytes(writer => writer.WriteStructureHeader((byte)'N', 3)));
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("C4", "a marker that begins no value")]
    [InlineData("81", "a string without its bytes")]
    [InlineData("82C328", "bytes that are no UTF-8")]
    [InlineData("D2FFFFFFFF", "a string of four gigabytes")]
    [InlineData("CE7FFFFFFF00", "two gigabytes of bytes")]
    [InlineData("D67FFFFFFF", "a list of two thousand million elements")]
    [InlineData("DA7FFFFFFF", "a map of two thousand million entries")]
    [InlineData("A10101", "a key that is no text")]
    [InlineData("A2816101", "a map that ends early")]
    [InlineData("CB00", "an integer that ends early")]
    [InlineData("B14E01", "a node, which is no parameter")]
    [InlineData("B1447F00", "bytes after the end")]
    [InlineData("B174CB7FFFFFFFFFFFFFFF", "a time beyond the day")]
    [InlineData("B144CB7FFFFFFFFFFFFFFF", "a date beyond the years")]
    [InlineData("B349000001CAFFFFFFFF", "an offset in four bytes too many")]
    [InlineData("B3690000" + "80", "a zone without a name")]
    public void HostileBytes_areRefusedWithoutBeingBelieved(string bytes, string why)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<PackStreamException>(() => Read(Convert.FromHexString(bytes)));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200_000, why);
    }

    [Fact]
    public void NestingBeyondTheLimit_isRefused()
    {
        Assert.Throws<PackStreamException>(() => Read(Enumerable.Repeat((byte)0x91, 100_000).Append((byte)0xC0).ToArray()));
        var allowed = Read(Enumerable.Repeat((byte)0x91, PackStreamLimits.Request.Depth).Append((byte)0xC0).ToArray());
        Assert.NotNull(allowed);
    }

    [Fact]
    public void MoreValuesThanAllowed_areRefused()
    {
        var few = new PackStreamLimits(10, 5);
        var values = new ValueReader(new NeutralReader());
        Assert.Throws<PackStreamException>(() =>
        {
            var reader = new PackStreamReader([0x95, 1, 2, 3, 4, 5], few);
            values.Read(ref reader);
        });
    }

    [Fact]
    public void KeyThatOccursTwice_hasItsLastValue()
    {
        var map = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(Read([0xA2, 0x81, 0x61, 1, 0x81, 0x61, 2]));
        Assert.Equal(2L, Assert.Single(map).Value);
    }

    [Fact]
    public void Value_readBack_isTheSame()
    {
        var scalar = Gen.OneOf<object?>(
            Gen.Const<object?>((object?)null),
            Gen.Long.Select(value => (object?)value),
            Gen.Double.Select(value => (object?)value),
            Gen.Bool.Select(value => (object?)value),
            Gen.String[Gen.Char['\0', '\ud7ff'], 0, 300].Select(value => (object?)value));
        var list = scalar.Array[0, 40].Select(value => (object?)value);
        var map = Gen.Dictionary(Gen.String[Gen.Char['a', 'z'], 0, 70], list)[0, 20].Select(value => (object?)value);
        Gen.OneOf(scalar, list, map).Sample(value =>
        {
            using var writer = new PackStreamWriter();
            new ValueWriter(writer, NoStructures.Instance).Write(value);
            Assert.Equal(value, Read(writer.Written.ToArray()));
        });
    }

    [Fact]
    public void AnyBytes_areReadOrRefused() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        try
        {
            Read(bytes);
        }
        catch (PackStreamException)
        {
        }
    });

    [Fact]
    public void ListThatContainsItself_isNotWritten()
    {
        var list = new List<object?>();
        list.Add(list);
        using var writer = new PackStreamWriter();
        Assert.Throws<ArgumentException>(() => new ValueWriter(writer, NoStructures.Instance).Write(list));
    }

    private static object? Read(byte[] bytes)
    {
        var reader = new PackStreamReader(bytes, PackStreamLimits.Request);
        var value = new ValueReader(new NeutralReader()).Read(ref reader);
        reader.ExpectEnd();
        return value;
    }

    private static string Bytes(Action<PackStreamWriter> write)
    {
        using var writer = new PackStreamWriter();
        write(writer);
        return Convert.ToHexString(writer.Written.Span);
    }
}
