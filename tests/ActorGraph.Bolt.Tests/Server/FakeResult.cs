using ActorGraph.Bolt.Server;

namespace ActorGraph.Bolt.Tests.Server;

/// <summary>A result with the given records; a test can make it wait before a record, or fail there.</summary>
internal sealed class FakeResult(IReadOnlyList<string> fields, IEnumerable<object?[]> records) : IBoltResult
{
    private readonly Lazy<IEnumerator<object?[]>> _records = new(records.GetEnumerator);
    private object?[]? _next;

    public IReadOnlyList<string> Fields => fields;

    public TimeSpan? AvailableAfter => TimeSpan.FromMilliseconds(3);

    public BoltSummary Summary { get; init; } = new() { Database = "neo4j", ConsumedAfter = TimeSpan.FromMilliseconds(5) };

    /// <summary>Waits for this before each record.</summary>
    public Func<CancellationToken, Task> Before { get; init; } = _ => Task.CompletedTask;

    /// <summary>Writes a record; by default each value as it is.</summary>
    public Action<BoltRecordWriter, object?[]> Write { get; init; } = (writer, values) =>
    {
        foreach (var value in values) FakeValues.Write(writer, value);
    };

    public async ValueTask<bool> PullAsync(long count, BoltRecordWriter writer, CancellationToken cancellationToken)
    {
        for (; count != 0; count--)
        {
            await Before(cancellationToken);
            if (!Advance()) return false;
            writer.BeginRecord();
            Write(writer, _next!);
            await writer.EndRecordAsync(cancellationToken);
            _next = null;
        }

        return Advance();
    }

    public ValueTask<bool> DiscardAsync(long count, CancellationToken cancellationToken)
    {
        for (; count != 0 && Advance(); count--) _next = null;
        return ValueTask.FromResult(Advance());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private bool Advance()
    {
        if (_next is not null) return true;
        if (!_records.Value.MoveNext()) return false;
        _next = _records.Value.Current;
        return true;
    }
}
