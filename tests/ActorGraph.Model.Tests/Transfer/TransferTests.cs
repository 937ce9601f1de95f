using ActorGraph.Model.Storage;
using ActorGraph.Model.Tests.Databases;
using ActorGraph.Model.Transfer;

namespace ActorGraph.Model.Tests.Transfer;

/// <summary>What the tests of transfers have in common: two databases, of which one at least is the embedded one.</summary>
public abstract class TransferTests(DatabaseFixture fixture) : DatabaseTests(fixture), IAsyncLifetime
{
    private readonly EmbeddedServer _other = new();
    private CaseDatabase? _shared;

    public static TheoryData<string, string> Pairs { get; } = new()
    {
        { "embedded", "embedded" }, { "embedded", "neo4j" }, { "neo4j", "embedded" },
    };

    /// <summary>Batches so small that even a small graph has several.</summary>
    protected static TransferOptions Small { get; } = new() { BatchElements = 3 };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Other tests go on with the shared database, and with nothing of what was copied there.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_shared is not null) await ClearAsync(_shared);
        await _other.DisposeAsync();
    }

    /// <summary>A source and a target, both empty and without any schema.</summary>
    protected async Task<(CaseDatabase Source, CaseDatabase Target)> OpenAsync(string source, string target)
    {
        var other = new CaseDatabase(await _other.StartAsync());
        var shared = _shared = await Fixture.OpenEmptyAsync(target == "embedded" ? source : target);
        await ClearAsync(shared);
        return target == "embedded" ? (shared, other) : (other, shared);
    }

    /// <summary>Takes everything out of a database, indexes and constraints too.</summary>
    protected static async Task ClearAsync(CaseDatabase database)
    {
        await database.RunAsync("MATCH (n) DETACH DELETE n");
        foreach (var name in await database.LinesAsync("SHOW CONSTRAINTS YIELD name"))
            await database.RunAsync($"DROP CONSTRAINT `{name}`");
        foreach (var name in await database.LinesAsync("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
            await database.RunAsync($"DROP INDEX `{name}`");
    }

    protected static Task<TransferSummary> CopyAsync(
        CaseDatabase source, CaseDatabase target, TransferOptions? options = null, IProgress<TransferProgress>? progress = null) =>
        new GraphTransfer(source, target, options).RunAsync(progress, Cancellation);

    /// <summary>Copies until something has been reported so many times; whether it was stopped by that.</summary>
    protected static async Task<bool> CopyUntilAsync(CaseDatabase source, CaseDatabase target, int reports, TransferPhase from = TransferPhase.Nodes)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        try
        {
            await new GraphTransfer(source, target, Small).RunAsync(new StopAfter(reports, from, stop), stop.Token);
            return false;
        }
        catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
        {
            return true;
        }
    }

    /// <summary>Asserts that both hold the same, and that nothing of the transfer is left.</summary>
    protected static async Task AssertSameAsync(CaseDatabase source, CaseDatabase target)
    {
        Assert.Equal(await GraphText.OfAsync(source), await GraphText.OfAsync(target));
        Assert.Equal(
            await source.LinesAsync("MATCH (a)-[r]->(b) RETURN count(r), count(DISTINCT a), count(DISTINCT b)"),
            await target.LinesAsync("MATCH (a)-[r]->(b) RETURN count(r), count(DISTINCT a), count(DISTINCT b)"));
        Assert.Empty(await target.LinesAsync("SHOW CONSTRAINTS YIELD name WHERE name = 'actorGraphTransferKey' RETURN name"));
    }

    private sealed class StopAfter(int reports, TransferPhase from, CancellationTokenSource stop) : IProgress<TransferProgress>
    {
        private int _left = reports;

        public void Report(TransferProgress value)
        {
            if (value.Phase >= from && --_left == 0) stop.Cancel();
        }
    }
}
