using ActorGraph.Bolt.Framing;

namespace ActorGraph.Bolt.Tests.Framing;

public sealed class ChunkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public async Task Message_ofAnySize_comesOutAsItWentIn(int size)
    {
        using var stream = new MemoryStream();
        using var writer = new MessageWriter(stream);
        var expected = new List<byte[]>();
        for (var i = 0; i < 3; i++)
        {
            var body = Enumerable.Range(0, size).Select(n => (byte)(n * 31 + i)).ToArray();
            writer.Begin(0x71, 1);
            body.CopyTo(writer.Values.Reserve(size));
            writer.End();
            expected.Add([0xB1, 0x71, .. body]);
        }

        await writer.SendAsync(TestContext.Current.CancellationToken);
        stream.Position = 0;
        using var reader = new MessageReader(new SplitStream(stream, 1000), 1 << 20);
        foreach (var message in expected)
            Assert.Equal(message, (await reader.ReadAsync(default))!.Value.ToArray());
        Assert.Null(await reader.ReadAsync(default));
    }

    [Fact]
    public async Task Message_hasTheBytesOfTheSpecification()
    {
        using var stream = new MemoryStream();
        using var writer = new MessageWriter(stream);
        writer.Begin(0x0F, 0);
        writer.End();
        writer.Begin(0x10, 1);
        writer.Values.WriteString("never sent");
        writer.Abandon();
        writer.Begin(0x54, 1);
        writer.Values.WriteInteger(2);
        writer.End();
        await writer.SendAsync(default);
        Assert.Equal("0002B00F0000" + "0003B154020000", Convert.ToHexString(stream.ToArray()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Messages_arrivingInPiecesAndWithKeepAlives_areWhole(int piece)
    {
        var bytes = Convert.FromHexString("0000" + "0001B0" + "00010F" + "0000" + "0000" + "0000" + "0003B15402" + "0000");
        using var reader = new MessageReader(new SplitStream(new MemoryStream(bytes), piece), 1000);
        Assert.Equal("B00F", Convert.ToHexString((await reader.ReadAsync(default))!.Value.Span));
        Assert.Equal("B15402", Convert.ToHexString((await reader.ReadAsync(default))!.Value.Span));
        Assert.Null(await reader.ReadAsync(default));
    }

    [Theory]
    [InlineData("00")]
    [InlineData("0005B0")]
    [InlineData("0002B00F")]
    [InlineData("0002B00F00")]
    public async Task Message_cutOff_isAnEndOfStream(string bytes)
    {
        using var reader = new MessageReader(new MemoryStream(Convert.FromHexString(bytes)), 1000);
        await Assert.ThrowsAsync<EndOfStreamException>(async () => await reader.ReadAsync(default));
    }

    [Fact]
    public async Task Message_largerThanAllowed_isRefusedBeforeItIsRead()
    {
        using var reader = new MessageReader(new MemoryStream([0xFF, 0xFF, 1, 2, 3]), 1000);
        await Assert.ThrowsAsync<MessageTooLargeException>(async () => await reader.ReadAsync(default));
    }
}
