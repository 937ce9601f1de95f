using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Messages;

/// <summary>Reads requests by their tag and number of fields (Bolt message specification, "Messages").</summary>
internal sealed class RequestReader(BoltVersion version)
{
    private readonly ValueReader _values = new(new NeutralReader(readsLegacyDates: version < BoltVersion.V5_0));

    /// <exception cref="PackStreamException">The bytes are not a request of the version.</exception>
    public IRequest Read(ReadOnlySpan<byte> message)
    {
        var reader = new PackStreamReader(message, PackStreamLimits.Request);
        var (tag, fields) = reader.ReadStructureHeader();
        IRequest request = (tag, fields) switch
        {
            (MessageTag.Hello, 1) => HelloMessage.Read(_values, ref reader, version),
            (MessageTag.Logon, 1) when version >= BoltVersion.V5_1 => LogonMessage.Read(_values, ref reader),
            (MessageTag.Logoff, 0) when version >= BoltVersion.V5_1 => new LogoffMessage(),
            (MessageTag.Goodbye, 0) => new GoodbyeMessage(),
            (MessageTag.Reset, 0) => new ResetMessage(),
            (MessageTag.Run, 3) => RunMessage.Read(_values, ref reader, version),
            (MessageTag.Pull, 1) => PullMessage.Read(_values, ref reader),
            (MessageTag.Discard, 1) => DiscardMessage.Read(_values, ref reader),
            (MessageTag.Begin, 1) => BeginMessage.Read(_values, ref reader, version),
            (MessageTag.Commit, 0) => new CommitMessage(),
            (MessageTag.Rollback, 0) => new RollbackMessage(),
            (MessageTag.Route, 3) => RouteMessage.Read(_values, ref reader),
            (MessageTag.Telemetry, 1) when version >= BoltVersion.V5_4 => TelemetryMessage.Read(ref reader),
            _ => throw new PackStreamException($"Bolt {version} has no request `{tag:X2}` with {fields} fields."),
        };
        reader.ExpectEnd();
        return request;
    }
}
