using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Messages;

/// <summary>
/// TELEMETRY: which function of a driver is used: 0 managed transaction, 1 explicit transaction, 2 auto-commit, 3 query
/// of the driver itself (Bolt message specification, "Request message - TELEMETRY", from 5.4 on).
/// </summary>
internal sealed record TelemetryMessage(long Function) : IRequest
{
    public const long ManagedTransaction = 0;
    public const long ExplicitTransaction = 1;
    public const long AutoCommit = 2;
    public const long DriverQuery = 3;

    public string Name => "TELEMETRY";

    public static TelemetryMessage Read(ref PackStreamReader reader)
    {
        var function = reader.ReadInteger();
        return function is >= ManagedTransaction and <= DriverQuery
            ? new TelemetryMessage(function)
            : throw new PackStreamException($"The function `{function}` is none of the four that TELEMETRY knows, 0 to 3.");
    }

    public void Write(MessageWriter writer, BoltVersion version)
    {
        writer.Begin(MessageTag.Telemetry, 1);
        writer.Values.WriteInteger(Function);
        writer.End();
    }
}
