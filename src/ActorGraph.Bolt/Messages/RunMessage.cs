using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Messages;

/// <summary>
/// RUN: query, parameters, and a map that says how its own transaction runs, which is empty within an explicit one
/// (Bolt message specification, "Request message - RUN").
/// </summary>
internal sealed record RunMessage(string Query, IReadOnlyDictionary<string, object?> Parameters, TransactionFields? Transaction)
    : IRequest
{
    public string Name => "RUN";

    public static RunMessage Read(ValueReader values, ref PackStreamReader reader, BoltVersion version)
    {
        var query = reader.ReadString();
        var parameters = values.ReadMapOrNull(ref reader);
        return new RunMessage(query, parameters, TransactionFields.Read(values.ReadMapOrNull(ref reader), version));
    }

    public void Write(MessageWriter writer, BoltVersion version)
    {
        writer.Begin(MessageTag.Run, 3);
        writer.Values.WriteString(Query);
        writer.WriteMap(Parameters, Parameters.Count);
        (Transaction?.ToFields(version) ?? new RequestFields()).Write(writer);
        writer.End();
    }
}
