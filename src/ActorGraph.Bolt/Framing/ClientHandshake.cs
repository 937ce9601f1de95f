using System.Buffers.Binary;

namespace ActorGraph.Bolt.Framing;

/// <summary>
/// Agrees on a version from the client's side: manifest first, then the range that older servers know
/// (Bolt handshake specification).
/// </summary>
internal static class ClientHandshake
{
    /// <summary>The bytes that say that Bolt follows.</summary>
    public const uint Identification = 0x6060_B017;

    /// <summary>The proposal of the manifest handshake, version 1.</summary>
    public const uint ManifestV1 = 0x0000_01FF;

    private const int MostRanges = 64;
    private const uint Http = 0x4854_5450;

    public static async ValueTask<BoltVersion> AgreeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var request = new byte[20];
        BinaryPrimitives.WriteUInt32BigEndian(request, Identification);
        BinaryPrimitives.WriteUInt32BigEndian(request.AsSpan(4), ManifestV1);
        BinaryPrimitives.WriteUInt32BigEndian(request.AsSpan(8), BoltVersionRange.Proposed.Encoded);
        await stream.WriteAsync(request, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);

        var answer = await ReadUInt32Async(stream, cancellationToken).ConfigureAwait(false);
        if (answer == ManifestV1) return await ChooseAsync(stream, cancellationToken).ConfigureAwait(false);
        if (answer == Http)
            throw new InvalidDataException("The server answers in HTTP. Use the address of its Bolt connector, whose port is usually 7687.");
        var version = BoltVersionRange.Decode(answer);
        return version.Below == 0 && BoltVersionRange.Proposed.Contains(new(version.Major, version.Minor))
            ? new BoltVersion(version.Major, version.Minor)
            : throw None($"it chose {version.Major}.{version.Minor}");
    }

    private static async ValueTask<BoltVersion> ChooseAsync(Stream stream, CancellationToken cancellationToken)
    {
        var count = await VarInt.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        if (count > MostRanges) throw new InvalidDataException($"The server offers {count} ranges of versions, where {MostRanges} are allowed.");
        BoltVersion? best = null;
        for (var i = 0UL; i < count; i++)
        {
            var range = BoltVersionRange.Decode(await ReadUInt32Async(stream, cancellationToken).ConfigureAwait(false));
            if (range.HighestShared(BoltVersionRange.Spoken) is { } shared && (best is null || shared > best)) best = shared;
        }

        await VarInt.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        if (best is not { } version) throw None("it offers others");

        // Of the capabilities none is known here: the last byte selects none.
        await stream.WriteAsync(new byte[] { 0, 0, version.Minor, version.Major, 0 }, cancellationToken).ConfigureAwait(false);
        return version;
    }

    internal static async ValueTask<uint> ReadUInt32Async(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[4];
        await stream.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    private static InvalidDataException None(string why) =>
        new($"The server speaks none of the Bolt versions 5.0 to 5.8 that this driver speaks: {why}.");
}
