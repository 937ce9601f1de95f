using ActorGraph.Model.Export;
using ActorGraph.Model.Import;
using ActorGraph.Model.Interchange;
using ActorGraph.Model.Storage;
using ActorGraph.Model.Telemetry;
using ActorGraph.Model.Tests.Databases;
using ActorGraph.TestSupport.Telemetry;
using Microsoft.Extensions.Logging;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Telemetry;

/// <summary>What the model tells those who measure, trace and log it.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class ModelTelemetryTests(DatabaseFixture fixture) : DatabaseTests(fixture)
{
    [Fact]
    public async Task Import_and_export_are_measured_traced_and_logged()
    {
        using var log = new HeardLog();
        var database = (await Fixture.OpenEmptyAsync("embedded")) with { Loggers = log };
        using var heard = new HeardTelemetry(ModelTelemetry.Name);

        var imported = await new Importer(database).ImportAsync(InterchangeFile.InFolder(Path.Combine(AppContext.BaseDirectory, "seed")), cancellation: Cancellation);
        var exported = await new Exporter(database).ExportAsync(Stream.Null, cancellation: Cancellation);

        Assert.Equal(["actorgraph.job=import", "actorgraph.job=export"], heard.Of("actorgraph.job.duration").Select(job => job.Tags));
        Assert.Equal(
            [
                (imported.NodesCreated, "actorgraph.element=node, actorgraph.job=import"),
                (imported.RelationshipsCreated, "actorgraph.element=relationship, actorgraph.job=import"),
                (exported.Nodes, "actorgraph.element=node, actorgraph.job=export"),
                (exported.Relationships, "actorgraph.element=relationship, actorgraph.job=export"),
            ],
            heard.Of("actorgraph.job.elements").Select(job => ((long)job.Value, job.Tags)));
        var spans = heard.Activities;
        var import = Assert.Single(spans, span => span.OperationName == "import");
        Assert.Contains(spans, span => span.OperationName == "query" && span.TraceId == import.TraceId);
        Assert.Contains(log.Entries, entry => entry.Level == LogLevel.Information
            && entry.Text.StartsWith($"The import of {imported.NodesCreated} nodes and {imported.RelationshipsCreated} relationships took ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_has_the_name_and_the_tags_of_the_conventions()
    {
        using var heard = new HeardTelemetry(ModelTelemetry.Name);

        await DatabaseOperation.RunAsync("search", "neo4j", () => Task.FromResult(1));
        await Assert.ThrowsAsync<ClientException>(() => DatabaseOperation.RunAsync<int>(
            "search", null, () => throw new ClientException("Neo.ClientError.Statement.SyntaxError", "Said what is confidential.")));

        var tags = heard.Of("db.client.operation.duration").Select(operation => operation.Tags).Where(tags => tags.Contains("search", StringComparison.Ordinal));
        Assert.Equal(
            [
                "db.namespace=neo4j, db.operation.name=search, db.system.name=neo4j",
                "db.operation.name=search, db.system.name=neo4j, error.type=Neo.ClientError.Statement.SyntaxError",
            ],
            tags);
    }

    [Fact]
    public async Task Job_that_fails_is_measured_with_its_error()
    {
        var database = await Fixture.OpenEmptyAsync("embedded");
        using var heard = new HeardTelemetry(ModelTelemetry.Name);

        await Assert.ThrowsAsync<InterchangeException>(() => new Importer(database).ImportAsync(
            [new InterchangeFile("wrong.jsonl", () => new MemoryStream("{"u8.ToArray()))], cancellation: Cancellation));

        Assert.Equal("actorgraph.job=import, error.type=ActorGraph.Model.Interchange.InterchangeException", Assert.Single(heard.Of("actorgraph.job.duration")).Tags);
    }

    [Fact]
    public void Nothing_is_made_where_nobody_listens() => Assert.Null(DatabaseOperation.Begin("search"));
}
