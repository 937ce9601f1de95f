using System.Buffers.Binary;

namespace ActorGraph.Bolt.Framing;

/// <summary>
/// Agrees on a version from the server's side: the first of the client's four proposals that is known here
/// (Bolt handshake specification). The identification has been read already.
/// </summary>
internal static class ServerHandshake
{
    private const int Proposals = 4;

    /// <summary>The version; null when there is none, which the client has then been told.</summary>
    public static async ValueTask<BoltVersion?> AgreeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var request = new byte[Proposals * 4];
        await stream.ReadExactlyAsync(request, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < Proposals; i++)
        {
            var proposal = BinaryPrimitives.ReadUInt32BigEndian(request.AsSpan(i * 4));
            if (proposal == ClientHandshake.ManifestV1) return await OfferAsync(stream, cancellationToken).ConfigureAwait(false);
            if (BoltVersionRange.Decode(proposal).HighestShared(BoltVersionRange.Served) is not { } version) continue;
            await SendAsync(stream, [0, 0, version.Minor, version.Major], cancellationToken).ConfigureAwait(false);
            return version;
        }

        await SendAsync(stream, [0, 0, 0, 0], cancellationToken).ConfigureAwait(false);
        return null;
    }

    private static async ValueTask<BoltVersion?> OfferAsync(Stream stream, CancellationToken cancellationToken)
    {
        var ranges = BoltVersionRange.Served;
        var offer = new byte[4 + 1 + (ranges.Length * 4) + 1];
        BinaryPrimitives.WriteUInt32BigEndian(offer, ClientHandshake.ManifestV1);
        offer[4] = (byte)ranges.Length;
        for (var i = 0; i < ranges.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(offer.AsSpan(5 + (i * 4)), ranges[i].Encoded);
        await SendAsync(stream, offer, cancellationToken).ConfigureAwait(false);

        var choice = BoltVersionRange.Decode(await ClientHandshake.ReadUInt32Async(stream, cancellationToken).ConfigureAwait(false));
        var capabilities = await VarInt.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        var version = new BoltVersion(choice.Major, choice.Minor);
        return choice.Below == 0 && capabilities == 0 && ranges.Any(range => range.Contains(version)) ? version : null;
    }

    private static async ValueTask SendAsync(Stream stream, byte[] bytes, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
