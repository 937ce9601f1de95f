using ActorGraph.Model.Schema;
using ActorGraph.Web.Database;
using ActorGraph.Web.Http;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>
/// The indexes by which the case can be searched now. Labels may come at any time, from any client, so that it is looked again and again,
/// when somebody searches; what is missing is made then.
/// </summary>
internal sealed partial class SearchableCase(OpenCase openCase, DatabaseWatch watch, TimeProvider time, ILogger<SearchableCase> logger)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>A search does not wait for an index over a large graph, which the next one will find.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private IReadOnlyList<AskedIndex>? _known;
    private Task<IReadOnlyList<AskedIndex>>? _looking;
    private long _looked;
    private bool _isRefused;

    /// <summary>The indexes.</summary>
    /// <exception cref="RequestRefusedException">The database is lost.</exception>
    public async Task<IReadOnlyList<AskedIndex>> IndexesAsync()
    {
        var looking = Look();
        try
        {
            _known = await new DatabaseAnswers(watch).WaitAsync(looking.WaitAsync(LongestWait));
        }
        catch (TimeoutException)
        {
            // What was known before is asked meanwhile.
            _known ??= await new DatabaseAnswers(watch).WaitAsync(SearchIndexes.FindAsync(openCase.ForModel));
        }

        return _known;
    }

    private Task<IReadOnlyList<AskedIndex>> Look()
    {
        lock (_gate)
        {
            if (_looking is { IsCompleted: false } || (_looking is { IsCompletedSuccessfully: true } && time.GetElapsedTime(_looked) < Fresh)) return _looking;
            _looked = time.GetTimestamp();
            return _looking = LookAsync();
        }
    }

    private async Task<IReadOnlyList<AskedIndex>> LookAsync()
    {
        if (_isRefused) return await SearchIndexes.FindAsync(openCase.ForModel);
        try
        {
            return await SearchIndexes.CompleteAsync(openCase.ForModel);
        }
        catch (Neo4jException refused) when (!DatabaseAnswers.IsLoss(refused))
        {
            // A case that is only read, a user who may not: whatever is indexed is found all the same.
            _isRefused = !refused.IsRetriable;
            LogRefused(refused.Message);
            return await SearchIndexes.FindAsync(openCase.ForModel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search finds only what is indexed already, since the database makes no further index: {Reason}")]
    private partial void LogRefused(string reason);
}
