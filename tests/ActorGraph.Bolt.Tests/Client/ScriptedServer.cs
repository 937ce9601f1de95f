using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.Server;

namespace ActorGraph.Bolt.Tests.Client;

/// <summary>A server that answers each request as a test says: with metadata, or with a failure.</summary>
internal static class ScriptedServer
{
    public static Stream Connect(Func<IRequest, IReadOnlyDictionary<string, object?>> answer)
    {
        var (client, server) = DuplexStream.CreatePair();
        _ = Task.Run(() => ServeAsync(server, answer));
        return client;
    }

    private static async Task ServeAsync(Stream stream, Func<IRequest, IReadOnlyDictionary<string, object?>> answer)
    {
        await using (stream)
        {
            await stream.ReadExactlyAsync(new byte[4]);
            if (await ServerHandshake.AgreeAsync(stream, default) is not { } version) return;
            using var reader = new MessageReader(stream, 1 << 20);
            using var writer = new MessageWriter(stream);
            var (requests, responses) = (new RequestReader(version), new Responses(writer, version));
            var failed = false;
            while (await reader.ReadAsync(default) is { } message)
            {
                var request = requests.Read(message.Span);
                failed &= request is not ResetMessage;
                try
                {
                    if (failed)
                        responses.Ignored();
                    else
                        responses.Success(answer(request));
                }
                catch (BoltFailureException failure)
                {
                    failed = true;
                    responses.Failure(failure);
                }

                await writer.SendAsync(default);
            }
        }
    }
}
