using ActorGraph.Web.Database;
using Neo4j.Driver;

namespace ActorGraph.Web.Http;

/// <summary>
/// Waits for what one session is asked, for as long as the database answers at all. Where it is lost meanwhile, whoever waits is told so;
/// what is left to be done with the session is done when the driver lets go of it.
/// </summary>
internal sealed class DatabaseAnswers(DatabaseWatch watch)
{
    private Task _last = Task.CompletedTask;

    /// <summary>The answer to something.</summary>
    /// <exception cref="RequestRefusedException">The database is lost.</exception>
    public async Task<T> WaitAsync<T>(Task<T> answer)
    {
        await WaitAsync((Task)answer);
        return await answer;
    }

    /// <inheritdoc cref="WaitAsync{T}(Task{T})"/>
    public async Task WaitAsync(Task answer)
    {
        if (answer.IsCompleted)
        {
            await answer;
            return;
        }

        _last = answer;
        var lost = watch.Lost;
        try
        {
            await answer.WaitAsync(lost);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested && !answer.IsCompleted)
        {
            Forget(answer);
            throw RequestRefusedException.DatabaseLost();
        }
        catch (Exception exception) when (lost.IsCancellationRequested && IsLoss(exception))
        {
            throw RequestRefusedException.DatabaseLost();
        }
    }

    /// <summary>Ends the session, at once where it waits for nothing.</summary>
    public async Task EndAsync(Func<Task> end)
    {
        var ending = EndAfterLastAsync(end);
        var lost = watch.Lost;
        try
        {
            await ending.WaitAsync(lost);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested && !ending.IsCompleted)
        {
            Forget(ending);
        }
    }

    /// <summary>Whether a failure says no more than that the database does not answer.</summary>
    public static bool IsLoss(Exception exception) => exception is ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException;

    private static void Forget(Task task) => task.ContinueWith(late => late.Exception, TaskScheduler.Default);

    private async Task EndAfterLastAsync(Func<Task> end)
    {
        await _last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await end();
    }
}
