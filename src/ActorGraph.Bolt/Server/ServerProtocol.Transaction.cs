using ActorGraph.Bolt.Messages;

namespace ActorGraph.Bolt.Server;

internal sealed partial class ServerProtocol
{
    private async ValueTask<ServerState> BeginAsync(BeginMessage begin, CancellationToken cancellationToken)
    {
        _lastQueryId = StreamMessage.LastQuery;
        await Session.BeginAsync(Options(begin.Transaction), cancellationToken).ConfigureAwait(false);
        return Succeed(ServerState.TxReady);
    }

    private async ValueTask<ServerState> CommitAsync(CancellationToken cancellationToken)
    {
        var bookmark = await Session.CommitAsync(cancellationToken).ConfigureAwait(false);
        await CloseResultsAsync().ConfigureAwait(false);
        return Succeed(ServerState.Ready, bookmark is null ? null : new Dictionary<string, object?> { ["bookmark"] = bookmark });
    }

    private async ValueTask<ServerState> RollbackAsync(CancellationToken cancellationToken)
    {
        await CloseResultsAsync().ConfigureAwait(false);
        await Session.RollbackAsync(cancellationToken).ConfigureAwait(false);
        return Succeed(ServerState.Ready);
    }

    private BoltTransactionOptions Options(TransactionFields fields) => new()
    {
        IsRead = fields.IsRead,
        Database = fields.Database,
        Bookmarks = fields.Bookmarks,
        Timeout = fields.Timeout,
        Metadata = fields.Metadata,
        ImpersonatedUser = fields.ImpersonatedUser,
        Notifications = new BoltNotificationFilter(
            fields.Notifications.MinimumSeverity ?? _notifications.MinimumSeverity,
            fields.Notifications.Disabled ?? _notifications.Disabled),
    };
}
