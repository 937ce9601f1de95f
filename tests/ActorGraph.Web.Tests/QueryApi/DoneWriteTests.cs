using System.Net;
using System.Text.Json;
using ActorGraph.Cypher;
using ActorGraph.Server;
using ActorGraph.Web.Database;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.QueryApi;

/// <summary>A write that was done is answered as done, however deep its plan or its answer is: who is told that it failed does it again.</summary>
public sealed class DoneWriteTests : IAsyncLifetime
{
    private ServedCase? _served;

    public async ValueTask InitializeAsync()
    {
        var server = new CaseServer(CypherDatabase.InMemory());
        var driver = EmbeddedDatabase.Open(server);
        var openCase = new OpenCase(driver, DatabaseKind.Embedded, "empty", CaseServer.Agent, server) { Database = CaseServer.DatabaseName };
        _served = await ServedCase.StartAsync(openCase, ownsCase: true);
    }

    public async ValueTask DisposeAsync() => await _served!.DisposeAsync();

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/vnd.neo4j.query")]
    public async Task Write_is_answered_as_done_whatever_its_plan_and_its_answer(string accept)
    {
        var statements = new (string Cypher, int Nodes)[]
        {
            ("PROFILE " + string.Concat(Enumerable.Repeat("CREATE (:Q) ", 100)), 100),
            ("PROFILE " + string.Concat(Enumerable.Repeat("CREATE (:Q) ", 1000)), 1000),
            ("CREATE (:Q) RETURN reduce(l = [], x IN range(2, 1000) | [l]) AS deep", 1),
            ("PROFILE CREATE (:Q) RETURN reduce(l = {}, x IN range(2, 1000) | {l: l}) AS deep", 1),
        };
        var before = 0;
        foreach (var (cypher, nodes) in statements)
        {
            var body = JsonSerializer.Serialize(new { statement = cypher, includeCounters = true });
            using var response = await _served!.Client.SendJsonAsync(HttpMethod.Post, "/db/neo4j/query/v2", body, accept: accept);
            var text = await response.TextAsync();

            Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
            Assert.DoesNotContain("\"errors\"", text, StringComparison.Ordinal);
            Assert.Contains($"\"nodesCreated\":{nodes},", text, StringComparison.Ordinal);
            before += nodes;
            Assert.Contains($"[[{before}]]", await CountAsync(), StringComparison.Ordinal);
        }
    }

    private async Task<string> CountAsync()
    {
        using var response = await _served!.Client.SendJsonAsync(HttpMethod.Post, "/db/neo4j/query/v2", """{"statement": "MATCH (q:Q) RETURN count(q)"}""");
        return await response.TextAsync();
    }
}
