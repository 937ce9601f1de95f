using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Messages;

/// <summary>
/// HELLO: one map (Bolt message specification, "Request message - HELLO"). Credentials are part of it until 5.0,
/// patches in 4.4 only, notifications from 5.2, the bolt agent from 5.3 on.
/// </summary>
internal sealed record HelloMessage : IRequest
{
    public string Name => "HELLO";

    public required string? UserAgent { get; init; }

    /// <summary>The address and query of the client's URI; null where the client does not route.</summary>
    public IReadOnlyDictionary<string, object?>? Routing { get; init; }

    public NotificationFields Notifications { get; init; } = NotificationFields.None;

    /// <summary>What names the driver, for 5.3 and later.</summary>
    public IReadOnlyDictionary<string, object?>? BoltAgent { get; init; }

    /// <summary>What a client of 4.4 knows of later versions: `utc` for dates that count seconds of UTC.</summary>
    public IReadOnlyList<object?> Patches { get; init; } = [];

    /// <summary>Credentials, until 5.0.</summary>
    public IReadOnlyDictionary<string, object?> Credentials { get; init; } = new Dictionary<string, object?>();

    public static HelloMessage Read(ValueReader values, ref PackStreamReader reader, BoltVersion version)
    {
        var extra = values.ReadMapOrNull(ref reader);
        return new HelloMessage
        {
            UserAgent = extra.GetValueOrDefault("user_agent") as string,
            Routing = extra.GetValueOrDefault("routing") as IReadOnlyDictionary<string, object?>,
            Notifications = NotificationFields.Read(extra, version),
            BoltAgent = extra.GetValueOrDefault("bolt_agent") as IReadOnlyDictionary<string, object?>,
            Patches = extra.GetValueOrDefault("patch_bolt") as IReadOnlyList<object?> ?? [],
            Credentials = extra,
        };
    }

    public void Write(MessageWriter writer, BoltVersion version)
    {
        var fields = new RequestFields().Add("user_agent", UserAgent).Add("routing", Routing);
        Notifications.AddTo(fields, version);
        if (version >= BoltVersion.V5_3) fields.Add("bolt_agent", BoltAgent);
        if (version < BoltVersion.V5_1)
            foreach (var (key, value) in Credentials) fields.Add(key, value);
        writer.Begin(MessageTag.Hello, 1);
        fields.Write(writer);
        writer.End();
    }
}
