using ActorGraph.Bolt.Framing;

namespace ActorGraph.Bolt.Tests.Framing;

public sealed class HandshakeTests
{
    [Theory]
    [InlineData("00080805000000000000000000000000", "00000805")]
    [InlineData("00000405000000000000000000000000", "00000405")]
    [InlineData("00000505000000000000000000000000", "00000000")]
    [InlineData("00010505000000000000000000000000", "00000405")]
    [InlineData("00020A05000000000000000000000000", "00000805")]
    [InlineData("00020404000001040000000400000003", "00000404")]
    [InlineData("00000304000002040000000400000003", "00000000")]
    [InlineData("00000006000404050000080500000000", "00000405")]
    public async Task Server_answersTheFirstVersionItKnows(string proposals, string answer)
    {
        var (client, server) = DuplexStream.CreatePair();
        await client.WriteAsync(Convert.FromHexString(proposals));
        var version = await ServerHandshake.AgreeAsync(server, default);
        var bytes = new byte[4];
        await client.ReadExactlyAsync(bytes);
        Assert.Equal(answer, Convert.ToHexString(bytes));
        Assert.Equal(answer, version is { } v ? $"0000{v.Minor:X2}{v.Major:X2}" : "00000000");
    }

    [Theory]
    [InlineData("0000060500", "5.6")]
    [InlineData("0000000500", "5.0")]
    [InlineData("0000040400", "4.4")]
    [InlineData("0000030400", null)]
    [InlineData("0000050500", null)]
    [InlineData("0000000600", null)]
    [InlineData("0001080500", null)]
    [InlineData("0000080501", null)]
    public async Task Server_askedForItsManifest_takesTheChoiceOnlyFromIt(string choice, string? version)
    {
        var (client, server) = DuplexStream.CreatePair();
        await client.WriteAsync(Convert.FromHexString("000001FF000000000000000000000000" + choice));
        Assert.Equal(version, (await ServerHandshake.AgreeAsync(server, default))?.ToString());
        var offer = new byte[18];
        await client.ReadExactlyAsync(offer);
        Assert.Equal("000001FF" + "03" + "00020805" + "00040405" + "00000404" + "00", Convert.ToHexString(offer));
    }

    [Theory]
    [InlineData("00000805", "5.8")]
    [InlineData("00000005", "5.0")]
    [InlineData("000001FF" + "02" + "00020805" + "00040404" + "09", "5.8")]
    [InlineData("000001FF" + "02" + "00000006" + "00020405" + "FF01", "5.4")]
    public async Task Client_takesTheHighestVersionItIsOffered(string answer, string version)
    {
        var (client, server) = DuplexStream.CreatePair();
        await server.WriteAsync(Convert.FromHexString(answer));
        Assert.Equal(version, (await ClientHandshake.AgreeAsync(client, default)).ToString());
        var request = new byte[20];
        await server.ReadExactlyAsync(request);
        Assert.Equal("6060B017" + "000001FF" + "00080805" + "00000000" + "00000000", Convert.ToHexString(request));
    }

    [Theory]
    [InlineData("00000000")]
    [InlineData("00000404")]
    [InlineData("48545450")]
    [InlineData("000001FF" + "01" + "00000006" + "00")]
    [InlineData("000001FF" + "FFFFFFFFFFFFFFFFFFFF01")]
    public async Task Client_offeredNothingItSpeaks_saysSo(string answer)
    {
        var (client, server) = DuplexStream.CreatePair();
        await server.WriteAsync(Convert.FromHexString(answer));
        await Assert.ThrowsAsync<InvalidDataException>(async () => await ClientHandshake.AgreeAsync(client, default));
    }
}
