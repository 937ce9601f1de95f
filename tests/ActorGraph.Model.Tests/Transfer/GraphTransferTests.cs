using ActorGraph.Model.Schema;
using ActorGraph.Model.Tests.Databases;
using ActorGraph.Model.Transfer;

namespace ActorGraph.Model.Tests.Transfer;

public sealed class GraphTransferTests(DatabaseFixture fixture) : TransferTests(fixture)
{
    public static TheoryData<string, string, string> Graphs { get; } =
        [.. Pairs.SelectMany(pair => AwkwardGraphs.All.Keys, (pair, graph) => (pair.Data.Item1, pair.Data.Item2, graph))];

    [Theory]
    [MemberData(nameof(Graphs))]
    public async Task Graph_is_the_same_on_the_other_side(string from, string to, string graph)
    {
        var (source, target) = await OpenAsync(from, to);
        foreach (var statement in AwkwardGraphs.All[graph]) await source.RunAsync(statement);

        var summary = await CopyAsync(source, target);

        await AssertSameAsync(source, target);
        Assert.Equal(await source.OneAsync<long>("MATCH (n) RETURN count(n)"), summary.Content.Nodes);
        Assert.Equal(await source.OneAsync<long>("MATCH ()-[r]->() RETURN count(r)"), summary.Content.Relationships);
        Assert.Equal(32, summary.Content.Hash.Length);
        Assert.False(summary.Resumed);
        Assert.Empty(summary.NotMade);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Bytes_are_bytes_on_the_other_side(string from, string to)
    {
        var (source, target) = await OpenAsync(from, to);
        await source.RunAsync("CREATE (:B {some: $some, none: $none})", new() { ["some"] = new byte[] { 0, 1, 255 }, ["none"] = Array.Empty<byte>() });

        await CopyAsync(source, target);

        await AssertSameAsync(source, target);
        Assert.Equal(new byte[] { 0, 1, 255 }, await target.OneAsync<byte[]>("MATCH (b:B) RETURN b.some"));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Case_has_its_indexes_and_constraints_on_the_other_side(string from, string to)
    {
        var (source, target) = await OpenAsync(from, to);
        await SchemaSetup.RunAsync(source, Cancellation);
        await source.RunAsync("CREATE TEXT INDEX words FOR (n:Word) ON (n.text)");
        await source.RunAsync("CREATE POINT INDEX places FOR ()-[r:AT]-() ON (r.place)");
        await source.RunAsync("CREATE FULLTEXT INDEX phrases FOR ()-[r:SAID|DENIED]-() ON EACH [r.words]");

        var summary = await CopyAsync(source, target);

        const string indexes = "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties WHERE type <> 'LOOKUP' RETURN name, type, entityType, labelsOrTypes, properties ORDER BY name";
        const string constraints = "SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties RETURN name, type, entityType, labelsOrTypes, properties ORDER BY name";
        Assert.Empty(summary.NotMade);
        Assert.Equal(await source.LinesAsync(indexes), await target.LinesAsync(indexes));
        Assert.Equal(await source.LinesAsync(constraints), await target.LinesAsync(constraints));
    }

    [Fact]
    public async Task Index_that_the_target_does_not_know_is_named()
    {
        var (source, target) = await OpenAsync("neo4j", "embedded");
        await source.RunAsync("CREATE (:A {v: [1.0, 2.0]})");
        await source.RunAsync("CREATE VECTOR INDEX vectors FOR (n:A) ON (n.v) OPTIONS {indexConfig: {`vector.dimensions`: 2, `vector.similarity_function`: 'cosine'}}");

        var summary = await CopyAsync(source, target);

        Assert.StartsWith("Not made in the target: CREATE VECTOR INDEX `vectors`", Assert.Single(summary.NotMade), StringComparison.Ordinal);
        await AssertSameAsync(source, target);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Batch_is_bounded_by_bytes_too(string from, string to)
    {
        var (source, target) = await OpenAsync(from, to);
        await source.RunAsync("UNWIND range(1, 10) AS i CREATE (:Large {text: $text + i})", new() { ["text"] = new string('x', 1000) });
        var heard = new HeardProgress();

        await CopyAsync(source, target, new TransferOptions { BatchBytes = 2500 }, heard);

        await AssertSameAsync(source, target);
        Assert.Equal([0, 3, 6, 9, 10], heard.Of(TransferPhase.Nodes));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Progress_counts_up_to_the_total_in_every_phase(string from, string to)
    {
        var (source, target) = await OpenAsync(from, to);
        await source.RunAsync("UNWIND range(1, 4) AS i CREATE (:A)-[:T]->(:A)");
        await source.RunAsync("CREATE INDEX ofA FOR (n:A) ON (n.x)");
        var heard = new HeardProgress();

        await CopyAsync(source, target, Small, heard);

        Assert.Equal([12], heard.Of(TransferPhase.Reading));
        Assert.Equal([0, 3, 6, 8], heard.Of(TransferPhase.Nodes));
        Assert.Equal([3, 4], heard.Of(TransferPhase.Relationships));
        Assert.Equal([1], heard.Of(TransferPhase.Schema));
        Assert.Equal([12], heard.Of(TransferPhase.Verifying));
        Assert.Equal([3, 6, 8, 8], heard.Of(TransferPhase.Finishing));
    }

    private sealed class HeardProgress : IProgress<TransferProgress>
    {
        private readonly List<TransferProgress> _heard = [];

        public IEnumerable<long> Of(TransferPhase phase) => _heard.Where(progress => progress.Phase == phase).Select(progress => progress.Done);

        public void Report(TransferProgress value) => _heard.Add(value);
    }
}
