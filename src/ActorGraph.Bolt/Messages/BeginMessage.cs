using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Messages;

/// <summary>BEGIN: one map (Bolt message specification, "Request message - BEGIN").</summary>
internal sealed record BeginMessage(TransactionFields Transaction) : IRequest
{
    public string Name => "BEGIN";

    public static BeginMessage Read(ValueReader values, ref PackStreamReader reader, BoltVersion version) =>
        new(TransactionFields.Read(values.ReadMapOrNull(ref reader), version));

    public void Write(MessageWriter writer, BoltVersion version)
    {
        writer.Begin(MessageTag.Begin, 1);
        Transaction.ToFields(version).Write(writer);
        writer.End();
    }
}
