namespace ActorGraph.Bolt.Server;

/// <summary>
/// The records of a running query. Disposing it before its last record was pulled or discarded gives the query up: what it has written
/// in a transaction of its own is rolled back.
/// </summary>
public interface IBoltResult : IAsyncDisposable
{
    /// <summary>The names of the columns.</summary>
    IReadOnlyList<string> Fields { get; }

    /// <summary>How long it took until the first record could be asked for; null to leave it out.</summary>
    TimeSpan? AvailableAfter { get; }

    /// <summary>
    /// Writes up to <paramref name="count"/> records (-1: all), each between <see cref="BoltRecordWriter.BeginRecord"/> and
    /// <see cref="BoltRecordWriter.EndRecordAsync"/>. True when more remain.
    /// </summary>
    ValueTask<bool> PullAsync(long count, BoltRecordWriter writer, CancellationToken cancellationToken);

    /// <summary>Passes over up to <paramref name="count"/> records (-1: all). True when more remain.</summary>
    ValueTask<bool> DiscardAsync(long count, CancellationToken cancellationToken);

    /// <summary>What is said about the run; asked for when no more records remain.</summary>
    BoltSummary Summary { get; }
}
