using Neo4j.Driver;

namespace ActorGraph.Web.Database;

/// <summary>
/// Whether the database answers that lies on a server: asked again and again, so that its loss is known before anybody runs into it,
/// and its return without being told. The engine of this process cannot be lost.
/// </summary>
internal sealed partial class DatabaseWatch(OpenCase openCase, ILogger<DatabaseWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Long enough for a pause of the server's garbage collector, short enough for its users to learn of a loss within three seconds.</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMilliseconds(1500);

    private volatile CancellationTokenSource _lost = new();

    /// <summary>Whether it does not answer.</summary>
    public bool IsLost => _lost.IsCancellationRequested;

    /// <summary>Cancelled when it does not answer any more. The engine of this process always does.</summary>
    public CancellationToken Lost => openCase.Kind == DatabaseKind.Embedded ? CancellationToken.None : _lost.Token;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _lost.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (openCase.Kind == DatabaseKind.Embedded) return;
        using var timer = new PeriodicTimer(Pause);
        Task<bool>? asked = null;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // A question that is not answered holds a connection: there is never a second one beside it.
            asked ??= AskAsync();
            try
            {
                Note(await asked.WaitAsync(LongestAnswer, stoppingToken));
                asked = null;
            }
            catch (TimeoutException)
            {
                Note(answers: false);
            }
        }
    }

    /// <summary>Whether it answers, be it that it refuses.</summary>
    private async Task<bool> AskAsync()
    {
        try
        {
            await using var session = openCase.Session(AccessMode.Read);
            await (await session.RunAsync("RETURN 1")).ConsumeAsync();
            return true;
        }
        catch (Exception exception) when (exception is ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException)
        {
            return false;
        }
        catch (Exception exception) when (exception is Neo4jException or ObjectDisposedException)
        {
            return true;
        }
    }

    private void Note(bool answers)
    {
        if (answers != IsLost) return;
        if (answers)
        {
            _lost = new CancellationTokenSource();
            LogFound();
        }
        else
        {
            LogLost();
            _lost.Cancel();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer.")]
    private partial void LogLost();

    [LoggerMessage(Level = LogLevel.Information, Message = "The database answers again.")]
    private partial void LogFound();
}
