using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Messages;

/// <summary>LOGON: one map of credentials (Bolt message specification, "Request message - LOGON", from 5.1 on).</summary>
internal sealed record LogonMessage(IReadOnlyDictionary<string, object?> Credentials) : IRequest
{
    public string Name => "LOGON";

    public static LogonMessage Read(ValueReader values, ref PackStreamReader reader) => new(values.ReadMapOrNull(ref reader));

    public void Write(MessageWriter writer, BoltVersion version)
    {
        writer.Begin(MessageTag.Logon, 1);
        writer.WriteMap(Credentials, Credentials.Count);
        writer.End();
    }
}
