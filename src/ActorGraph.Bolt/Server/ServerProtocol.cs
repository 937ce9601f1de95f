using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.Messages;

namespace ActorGraph.Bolt.Server;

/// <summary>
/// What a connection answers in each of its states (Bolt message specification, appendix "Version 5.1+"):
/// <code>
/// Negotiation -HELLO→ Authentication -LOGON→ Ready -RUN→ Streaming -PULL/DISCARD (last)→ Ready
///                                            Ready -BEGIN→ TxReady -RUN→ TxStreaming -PULL/DISCARD (last)→ TxReady
///                                            TxReady, TxStreaming -COMMIT/ROLLBACK→ Ready
/// any after logon: a failure → Failed; RESET arrives → Interrupted, RESET's turn → Ready
/// </code>
/// 1. Each request has exactly one summary, in the order of requests.
/// 2. After a failure nothing runs until RESET: the transaction is rolled back at once and not when RESET comes.
/// 3. A request that its state does not know ends the connection.
/// </summary>
internal sealed partial class ServerProtocol(
    ConnectionIdentity identity,
    IBoltBackend backend,
    BoltVersion version,
    BoltServerOptions options,
    MessageWriter writer,
    Interrupts interrupts,
    Func<ValueTask> send,
    CancellationToken ending) : IAsyncDisposable
{
    private readonly Responses _responses = new(writer, version);
    private IBoltSession? _session;

    public ServerState State { get; private set; } = ServerState.Negotiation;

    /// <summary>Told when the client has logged on or off.</summary>
    public event Action<bool>? LoggedOnChanged;

    private IBoltSession Session => _session ?? throw new InvalidOperationException("A session is open in every state after HELLO.");

    public async ValueTask HandleAsync(IRequest request)
    {
        using var work = CancellationTokenSource.CreateLinkedTokenSource(ending, interrupts.Work);
        try
        {
            State = await NextAsync(request, work.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (!ending.IsCancellationRequested)
        {
            writer.Abandon();
            _responses.Failure(ToFailure(error));
            State = await AfterFailureAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseResultsAsync().ConfigureAwait(false);
        if (_session is not null) await _session.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask<ServerState> NextAsync(IRequest request, CancellationToken cancellationToken)
    {
        var loggedOn = State is not (ServerState.Negotiation or ServerState.Authentication);
        if (request is ResetMessage && loggedOn) return await ResetAsync().ConfigureAwait(false);
        if (request is not (HelloMessage or InvalidRequest)
            && (State is ServerState.Failed or ServerState.Interrupted || (loggedOn && interrupts.IsRaised)))
            return await IgnoreAsync().ConfigureAwait(false);

        return (State, request) switch
        {
            (ServerState.Negotiation, HelloMessage hello) => await HelloAsync(hello, cancellationToken).ConfigureAwait(false),
            (ServerState.Authentication, LogonMessage logon) => await LogonAsync(logon.Credentials, cancellationToken).ConfigureAwait(false),
            (ServerState.Ready, LogoffMessage) => await LogoffAsync(cancellationToken).ConfigureAwait(false),
            (ServerState.Ready, RunMessage run) => await RunAutoCommitAsync(run, cancellationToken).ConfigureAwait(false),
            (ServerState.Ready, BeginMessage begin) => await BeginAsync(begin, cancellationToken).ConfigureAwait(false),
            (ServerState.Ready, RouteMessage route) => Route(route),
            (ServerState.Ready, TelemetryMessage) => Succeed(ServerState.Ready),
            (ServerState.Streaming or ServerState.TxStreaming, PullMessage pull) => await PullAsync(pull, cancellationToken).ConfigureAwait(false),
            (ServerState.Streaming or ServerState.TxStreaming, DiscardMessage discard) => await DiscardAsync(discard, cancellationToken).ConfigureAwait(false),
            (ServerState.TxReady or ServerState.TxStreaming, RunMessage run) => await RunInTransactionAsync(run, cancellationToken).ConfigureAwait(false),
            (ServerState.TxReady or ServerState.TxStreaming, CommitMessage) => await CommitAsync(cancellationToken).ConfigureAwait(false),
            (ServerState.TxReady or ServerState.TxStreaming, RollbackMessage) => await RollbackAsync(cancellationToken).ConfigureAwait(false),
            _ => Violation(request),
        };
    }

    private ServerState Succeed(ServerState next, IReadOnlyDictionary<string, object?>? metadata = null)
    {
        _responses.Success(metadata);
        return next;
    }

    private async ValueTask<ServerState> ResetAsync()
    {
        await CloseResultsAsync().ConfigureAwait(false);
        await Session.ResetAsync().ConfigureAwait(false);
        interrupts.Lower();
        return Succeed(ServerState.Ready);
    }

    // The first request that an interrupt makes ignored ends what was open: a RESET further back in the queue must not keep locks.
    private async ValueTask<ServerState> IgnoreAsync()
    {
        if (State is not (ServerState.Failed or ServerState.Interrupted))
        {
            await CloseResultsAsync().ConfigureAwait(false);
            await Session.ResetAsync().ConfigureAwait(false);
        }

        _responses.Ignored();
        return State is ServerState.Failed ? ServerState.Failed : ServerState.Interrupted;
    }

    private ServerState Violation(IRequest request)
    {
        _responses.Failure(request is InvalidRequest invalid
            ? new BoltFailureException("Neo.ClientError.Request.InvalidFormat", invalid.Reason)
            : new BoltFailureException(
                "Neo.ClientError.Request.Invalid", $"The message `{request.Name}` cannot be handled in the state `{State}` of the connection."));
        return ServerState.Defunct;
    }
}
