using ActorGraph.Bolt.Messages;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>
/// The wire side of a result: RUN and the first PULL go out together, each further PULL when the records at hand run low, so
/// that the server works while the caller reads. Records are received only as they are asked for: a slow caller slows the server.
/// </summary>
internal sealed class ResultStream(BoltConnection connection, Query query, TransactionFields? transaction, long fetchSize)
{
    private readonly Queue<Record> _records = new();
    private readonly long _lowWater = Math.Max(fetchSize / 3, 1);
    private long _queryId = StreamMessage.LastQuery;
    private IReadOnlyDictionary<string, object?>? _runMetadata;
    private bool _asked;
    private bool _discarding;

    public BoltConnection Connection => connection;

    public Query Query => query;

    /// <summary>The names of the columns; null until the server has named them.</summary>
    public string[]? Keys { get; private set; }

    public Neo4jException? Failure { get; private set; }

    /// <summary>True when the server has nothing more to say about the result.</summary>
    public bool IsFinished { get; private set; }

    public IReadOnlyDictionary<string, object?> RunMetadata => _runMetadata ?? new Dictionary<string, object?>();

    public IReadOnlyDictionary<string, object?> Metadata { get; private set; } = new Dictionary<string, object?>();

    /// <summary>Queues RUN and the first PULL.</summary>
    public void Enqueue()
    {
        connection.Enqueue(new RunMessage(query.Text, query.Parameters.AsReadOnly(), transaction), new RunHandler(this));
        Ask();
    }

    /// <summary>The next record; null at the end.</summary>
    public async ValueTask<Record?> NextAsync()
    {
        while (_records.Count == 0 && !IsFinished) await AdvanceAsync().ConfigureAwait(false);
        if (_records.TryDequeue(out var record)) return record;
        if (Failure is not null) throw Failure;
        return null;
    }

    public async ValueTask<string[]> ReadKeysAsync()
    {
        while (Keys is null && !IsFinished) await AdvanceAsync().ConfigureAwait(false);
        return Keys ?? throw Failure ?? new ProtocolException("The result ended without naming its columns.");
    }

    /// <summary>Drops the records not yet read and receives the summary.</summary>
    public async ValueTask ConsumeAsync()
    {
        _discarding = true;
        _records.Clear();
        while (!IsFinished) await AdvanceAsync().ConfigureAwait(false);
        if (Failure is not null) throw Failure;
    }

    private async ValueTask AdvanceAsync()
    {
        if (!_asked && _records.Count <= _lowWater) Ask();
        try
        {
            await connection.SendAsync().ConfigureAwait(false);
            await connection.ReceiveAsync().ConfigureAwait(false);
        }
        catch (Neo4jException error)
        {
            Fail(error);
        }
        catch (OperationCanceledException)
        {
            IsFinished = true;
            throw;
        }
    }

    private void Ask()
    {
        _asked = true;
        var handler = new RecordsHandler(this);
        if (_discarding)
            connection.Enqueue(new DiscardMessage(StreamMessage.All, _queryId), handler);
        else
            connection.Enqueue(new PullMessage(fetchSize, _queryId), handler);
    }

    private void Fail(Neo4jException failure)
    {
        Failure ??= failure;
        IsFinished = true;
    }

    private sealed class RunHandler(ResultStream stream) : ResponseHandler
    {
        public override void OnSuccess(IReadOnlyDictionary<string, object?> metadata)
        {
            stream._runMetadata = metadata;
            stream._queryId = metadata.GetValueOrDefault("qid") as long? ?? StreamMessage.LastQuery;
            stream.Keys = (metadata.GetValueOrDefault("fields") as IReadOnlyList<object?> ?? []).Cast<string>().ToArray();
        }

        public override void OnFailure(Neo4jException failure) => stream.Fail(failure);
    }

    private sealed class RecordsHandler(ResultStream stream) : ResponseHandler
    {
        private RecordShape? _shape;

        public override void OnRecord(object?[] values)
        {
            if (stream._discarding) return;
            _shape ??= new RecordShape(stream.Keys ?? []);
            stream._records.Enqueue(new Record(_shape, values));
        }

        public override void OnSuccess(IReadOnlyDictionary<string, object?> metadata)
        {
            stream._asked = false;
            if (metadata.GetValueOrDefault("has_more") is true) return;
            stream.Metadata = metadata;
            stream.IsFinished = true;
        }

        public override void OnFailure(Neo4jException failure) => stream.Fail(failure);
    }
}
