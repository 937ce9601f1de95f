using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.Messages;

namespace ActorGraph.Bolt.Server;

/// <summary>Stands in the queue for bytes that are no request, so that the requests before it are answered first.</summary>
internal sealed record InvalidRequest(string Reason) : IRequest
{
    public string Name => "invalid request";

    public void Write(MessageWriter writer, BoltVersion version) =>
        throw new NotSupportedException("An invalid request is received and never sent.");
}
