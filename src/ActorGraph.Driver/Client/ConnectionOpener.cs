using System.Net.Sockets;
using System.Runtime.InteropServices;
using ActorGraph.Bolt;
using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.Messages;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>Opens connections up to the point where a session can use them: transport, handshake, HELLO, LOGON.</summary>
internal sealed class ConnectionOpener(
    Config config,
    Func<ServerAddress, CancellationToken, ValueTask<Transport>> connect,
    IReadOnlyDictionary<string, object?>? routingContext,
    TimeProvider time)
{
    private static readonly Dictionary<string, object?> Agent = new()
    {
        ["product"] = new ConfigBuilder(new Config()).Build().UserAgent,
        ["platform"] = RuntimeInformation.OSDescription,
        ["language"] = "C#",
        ["language_details"] = RuntimeInformation.FrameworkDescription,
    };

    public async ValueTask<BoltConnection> OpenAsync(ServerAddress address, AuthToken auth, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(config.ConnectionTimeout);
        try
        {
            var transport = await connect(address, deadline.Token).ConfigureAwait(false);
            return await GreetAsync(transport, address, auth, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ServiceUnavailableException(
                $"The server {address} did not answer within {config.ConnectionTimeout.TotalSeconds} seconds. Is it running, and is this its Bolt address?", error);
        }
        catch (Exception error) when (error is SocketException or IOException or InvalidDataException)
        {
            throw new ServiceUnavailableException($"No connection to the server {address} could be opened. {error.Message}", error);
        }
    }

    private async ValueTask<BoltConnection> GreetAsync(
        Transport transport, ServerAddress address, AuthToken auth, CancellationToken cancellationToken)
    {
        BoltConnection? connection = null;
        try
        {
            var version = await ClientHandshake.AgreeAsync(transport.Stream, cancellationToken).ConfigureAwait(false);
            connection = new BoltConnection(transport, version, address)
            {
                OpenedAt = time.GetUtcNow(),
                LoggedOn = auth,
                Cancellation = cancellationToken,
            };
            await HelloAsync(connection, auth).ConfigureAwait(false);
            config.Logger.Debug("Connected to {0}, which is {1}, by Bolt {2}.", address, connection.Agent, version);
            connection.Cancellation = CancellationToken.None;
            return connection;
        }
        catch
        {
            if (connection is not null)
                await connection.DisposeAsync().ConfigureAwait(false);
            else
                await transport.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask HelloAsync(BoltConnection connection, AuthToken auth)
    {
        var (hello, logon) = (new SummaryHandler(), new SummaryHandler());
        var notifications = config.NotificationsConfig as NotificationFilter;
        connection.Enqueue(
            new HelloMessage
            {
                UserAgent = config.UserAgent,
                Routing = routingContext,
                Notifications = new NotificationFields(notifications?.MinimumSeverity, notifications?.Disabled),
                BoltAgent = Agent,
                Credentials = auth.Entries!,
            },
            hello);
        if (connection.Version >= BoltVersion.V5_1) connection.Enqueue(new LogonMessage(auth.Entries!), logon);
        await connection.SettleAsync().ConfigureAwait(false);
        hello.ThrowIfFailed();
        logon.ThrowIfFailed();

        connection.Agent = hello.Metadata.GetValueOrDefault("server") as string ?? string.Empty;
        if (hello.Metadata.GetValueOrDefault("hints") is not IReadOnlyDictionary<string, object?> hints) return;
        connection.TakesTelemetry = !config.TelemetryDisabled && hints.GetValueOrDefault("telemetry.enabled") is true;
        if (hints.GetValueOrDefault("connection.recv_timeout_seconds") is long and > 0 and < int.MaxValue and var seconds)
            connection.SilenceLimit = TimeSpan.FromSeconds(seconds);
    }
}
