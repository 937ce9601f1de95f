namespace ActorGraph.Bolt.Server;

internal sealed partial class ServerProtocol
{
    private BoltFailureException ToFailure(Exception error)
    {
        if (error is BoltFailureException failure) return failure;
        if (error is OperationCanceledException && interrupts.IsRaised)
            return new BoltFailureException(
                "Neo.TransientError.Transaction.Terminated", "The transaction has been terminated, because the client reset the connection.");

        // What went wrong inside is not for the client: the log holds it under the reference.
        var reference = Guid.NewGuid().ToString("N");
        options.OnFault(reference, error);
        return new BoltFailureException(
            "Neo.DatabaseError.General.UnknownError",
            $"An unexpected error occurred in the database. Its details are in the server's log under the reference `{reference}`.");
    }

    private async ValueTask<ServerState> AfterFailureAsync()
    {
        if (State is ServerState.Negotiation or ServerState.Authentication) return ServerState.Defunct;
        try
        {
            await CloseResultsAsync().ConfigureAwait(false);
            await Session.ResetAsync().ConfigureAwait(false);
            return ServerState.Failed;
        }
        catch (Exception error) when (!ending.IsCancellationRequested)
        {
            options.OnFault(identity.Id, error);
            return ServerState.Defunct;
        }
    }
}
