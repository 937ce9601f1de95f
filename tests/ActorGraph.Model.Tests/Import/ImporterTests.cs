using ActorGraph.Model.Derivation;
using ActorGraph.Model.Import;
using ActorGraph.Model.Interchange;
using ActorGraph.Model.Schema;
using ActorGraph.Model.Tests.Databases;
using ActorGraph.Model.Tests.Interchange;
using ActorGraph.Model.Tests.Seed;

namespace ActorGraph.Model.Tests.Import;

public sealed class ImporterTests(DatabaseFixture fixture) : DatabaseTests(fixture)
{
    private const string Movie = """{"kind":"node","id":"m","labels":["Movie"],"properties":{"title":"M"}}""";

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Seed_imported_is_all_there_with_its_picture(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        await SchemaSetup.RunAsync(database, Cancellation);
        var seed = await SeedCase.LoadAsync();

        var summary = await new Importer(database).ImportAsync(SeedCase.Files, null, Cancellation);

        Assert.Equal(
            new ImportSummary(seed.Nodes.Count, 0, seed.Relationships.Count, 0, 0, 1, new DerivationSummary(25, 0, 0, 3)), summary);
        Assert.Equal(20, await database.OneAsync<int>("MATCH (s:Statement) RETURN count(s)"));
        Assert.Equal(seed.Nodes.Count, await database.OneAsync<int>("MATCH (n) RETURN count(n)"));
        Assert.Equal(seed.Relationships.Count + 25, await database.OneAsync<int>("MATCH ()-[r]->() RETURN count(r)"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Seed_imported_twice_is_there_once(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        var first = await new Importer(database).ImportAsync(SeedCase.Files, null, Cancellation);
        var second = await new Importer(database).ImportAsync(SeedCase.Files, null, Cancellation);
        Assert.Equal((0, first.NodesCreated), (second.NodesCreated, second.NodesReplaced));
        Assert.Equal((0, first.RelationshipsCreated), (second.RelationshipsCreated, second.RelationshipsReplaced));
        Assert.Equal((0, 0, 0), (second.Derived.Created, second.Derived.Updated, second.Derived.Deleted));
        Assert.Equal(first.NodesCreated, await database.OneAsync<long>("MATCH (n) RETURN count(n)"));
        Assert.Equal(first.RelationshipsCreated + 25, await database.OneAsync<long>("MATCH ()-[r]->() RETURN count(r)"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Import_in_small_transactions_gives_the_same(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        var options = new ImportOptions { TransactionSize = 50, BatchSize = 7 };
        var progress = new List<ImportProgress>();
        var summary = await new Importer(database, options).ImportAsync(SeedCase.Files, new Recorder(progress), Cancellation);
        Assert.Equal(5, summary.Transactions);
        Assert.Equal(25, summary.Derived.Created);
        Assert.Equal(69, summary.NodesCreated);
        Assert.Equal([ImportPhase.Checking, ImportPhase.Writing, ImportPhase.Deriving], progress.Select(p => p.Phase).Distinct());
        var last = progress.Last(p => p.Phase == ImportPhase.Writing);
        Assert.Equal(last.Total, last.Done);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Import_with_errors_names_them_all_and_writes_nothing(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        var content = $$$"""
            {{{Movie}}}
            {{{Movie}}}
            {"kind":"node","id":"a","labels":["Actor","State"],"properties":{"name":"A","dataset":"d","createdAt":"2026-01-01T00:00:00Z"}}
            not a line
            {"kind":"relationship","id":"r","type":"LIKES","from":"m","to":"nobody","properties":{}}
            {"kind":"relationship","id":"r","type":"MADE","from":"m","to":"a","properties":{}}
            """;
        var error = await Assert.ThrowsAsync<InterchangeException>(
            () => new Importer(database).ImportAsync([Samples.File(content)], null, Cancellation));
        Assert.Equal(
            [
                "test.jsonl, line 2: `m`: `id` names a second node; it names one only.",
                "test.jsonl, line 3: `a`: `modifiedAt` is missing; it is a moment in UTC as `2023-10-13T09:00:00Z`.",
                "test.jsonl, line 5: `r`: `to` names `nobody`; no node of these files or of the case has that id.",
                "test.jsonl, line 6: `r`: `from` is a node with `Movie`; a `MADE` starts at `Actor`.",
                "test.jsonl, line 6: `r`: `id` names a second relationship; it names one only.",
                "test.jsonl, line 6: `r`: `to` is a node with `Actor`, `State`; a `MADE` ends at `Statement`.",
            ],
            error.Errors.Select(e => e.ToString()).Where(text => !text.Contains("not one JSON object", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains(error.Errors, e => e.Place == new LinePlace("test.jsonl", 4));
        Assert.Equal(0, await database.OneAsync<int>("MATCH (n) RETURN count(n)"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Element_imported_again_takes_the_place_of_the_old_one(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        await ImportAsync(
            """
            {"kind":"node","id":"m","labels":["Movie","Old"],"properties":{"title":"M","gone":true}}
            {"kind":"node","id":"p","labels":["Person"],"properties":{}}
            {"kind":"relationship","id":"r","type":"LIKES","from":"p","to":"m","properties":{"gone":1}}
            {"kind":"relationship","id":"q","type":"LIKES","from":"p","to":"m","properties":{}}
            """);
        await ImportAsync(
            """
            {"kind":"node","id":"m","labels":["Movie","New"],"properties":{"title":"N"}}
            {"kind":"relationship","id":"r","type":"LIKES","from":"p","to":"m","properties":{"since":2}}
            {"kind":"relationship","id":"q","type":"HATES","from":"m","to":"p","properties":{}}
            """);
        Assert.Equal(
            ["m [Movie, New] N - p LIKES r - 2"],
            await database.LinesAsync(
                "MATCH (p)-[r:LIKES]->(m) RETURN m.id, labels(m), m.title, m.gone, p.id, type(r), r.id, r.gone, r.since"));
        Assert.Equal(["m HATES p"], await database.LinesAsync("MATCH (a)-[q {id: 'q'}]->(b) RETURN a.id, type(q), b.id"));
        Assert.Equal(2, await database.OneAsync<int>("MATCH (n) RETURN count(n)"));

        Task ImportAsync(string content) => new Importer(database).ImportAsync([Samples.File(content)], null, Cancellation);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Derived_relationships_in_a_file_are_made_anew_instead(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        var content = """{"kind":"relationship","id":"x","type":"QUOTES","from":"state.kr","to":"state.cn","properties":{"derived":true,"statementIds":[]}}""";
        var summary = await new Importer(database).ImportAsync([.. SeedCase.Files, Samples.File(content)], null, Cancellation);
        Assert.Equal(1, summary.DerivedSkipped);
        Assert.Equal(1, await database.OneAsync<int>("MATCH ()-[r:QUOTES]->() RETURN count(r)"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Import_cancelled_while_it_writes_leaves_nothing(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var progress = new Recorder([], report =>
        {
            if (report.Phase == ImportPhase.Writing)
                cancelled.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new Importer(database, new ImportOptions { BatchSize = 20 }).ImportAsync(SeedCase.Files, progress, cancelled.Token));
        Assert.Equal(0, await database.OneAsync<int>("MATCH (n) RETURN count(n)"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Labels_and_types_with_odd_characters_arrive_as_they_are(string name)
    {
        var database = await Fixture.OpenEmptyAsync(name);
        const string content = """
            {"kind":"node","key":"k","labels":["a `b`) DETACH DELETE n //"],"properties":{"x y":1}}
            {"kind":"relationship","type":"T`]-","from":{"key":"k"},"to":{"key":"k"},"properties":{}}
            """;
        await new Importer(database).ImportAsync([Samples.File(content)], null, Cancellation);
        Assert.Equal(["[a `b`) DETACH DELETE n //] [x y] T`]-"], await database.LinesAsync("MATCH (n)-[r]->() RETURN labels(n), keys(n), type(r)"));
    }

    private sealed class Recorder(List<ImportProgress> reports, Action<ImportProgress>? action = null) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            reports.Add(value);
            action?.Invoke(value);
        }
    }
}
