using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Server;

internal sealed partial class ServerProtocol
{
    private NotificationFields _notifications = NotificationFields.None;
    private ValueDialect _dialect;
    private string? _address;

    // Until 5.0 the credentials are part of HELLO.
    private async ValueTask<ServerState> HelloAsync(HelloMessage hello, CancellationToken cancellationToken)
    {
        _notifications = hello.Notifications;
        _address = hello.Routing?.GetValueOrDefault("address") as string;
        var info = new BoltConnectionInfo(identity.Id, identity.Remote, hello.UserAgent, version.ToString());
        _session = await backend.OpenSessionAsync(info, cancellationToken).ConfigureAwait(false);
        if (version < BoltVersion.V5_1)
            await Session.LogOnAsync(new BoltCredentials(hello.Credentials), cancellationToken).ConfigureAwait(false);

        _dialect = ValueDialect.Of(version, hello.Patches);
        var hints = new Dictionary<string, object?>();
        if (version >= BoltVersion.V5_4) hints["telemetry.enabled"] = false;
        var metadata = new Dictionary<string, object?>
        {
            ["server"] = backend.ServerAgent,
            ["connection_id"] = identity.Id,
            ["hints"] = hints,
        };
        if (version < BoltVersion.V5_0 && _dialect.CountsUtc) metadata["patch_bolt"] = new[] { ValueDialect.UtcPatch };
        if (version >= BoltVersion.V5_1) return Succeed(ServerState.Authentication, metadata);
        LoggedOnChanged?.Invoke(true);
        return Succeed(ServerState.Ready, metadata);
    }

    private async ValueTask<ServerState> LogonAsync(IReadOnlyDictionary<string, object?> credentials, CancellationToken cancellationToken)
    {
        await Session.LogOnAsync(new BoltCredentials(credentials), cancellationToken).ConfigureAwait(false);
        LoggedOnChanged?.Invoke(true);
        return Succeed(ServerState.Ready);
    }

    private async ValueTask<ServerState> LogoffAsync(CancellationToken cancellationToken)
    {
        await Session.LogOffAsync(cancellationToken).ConfigureAwait(false);
        LoggedOnChanged?.Invoke(false);
        return Succeed(ServerState.Authentication);
    }
}
