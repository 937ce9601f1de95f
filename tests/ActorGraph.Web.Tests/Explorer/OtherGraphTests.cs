using System.Net;
using ActorGraph.Cypher;
using ActorGraph.Server;
using ActorGraph.Web.Database;
using ActorGraph.Web.Tests.Fixtures;
using Neo4j.Driver;

namespace ActorGraph.Web.Tests.Explorer;

/// <summary>A graph that has nothing of the model: a picture to begin with, and a search.</summary>
public sealed class OtherGraphTests : IAsyncLifetime
{
    private const string Films = """
        CREATE (k:Person {name: 'Keanu Reeves'}), (c:Person {name: 'Carrie-Anne Moss'}), (a:Person {name: 'Agnès Varda'}),
               (m:Movie {title: 'The Matrix'}), (r:Movie {title: 'The Matrix Reloaded'}), (z:Movie {title: 'Cléo de 5 à 7'}),
               (k)-[:ACTED_IN]->(m), (c)-[:ACTED_IN]->(m), (k)-[:ACTED_IN]->(r), (c)-[:ACTED_IN]->(r), (a)-[:DIRECTED]->(z), (k)-[:KNOWS]->(k)
        """;

    private readonly CypherDatabase _database = CypherDatabase.InMemory();
    private CaseServer? _server;
    private ServedCase? _served;

    private HttpClient Client => _served!.Client;

    public async ValueTask InitializeAsync()
    {
        _server = new CaseServer(_database);
        _server.Listen(new IPEndPoint(IPAddress.Loopback, 0));
        var driver = GraphDatabase.Driver($"bolt://{_server.EndPoint}", AuthTokens.None);
        var openCase = new OpenCase(driver, DatabaseKind.Embedded, "films", CaseServer.Agent, _server) { Database = CaseServer.DatabaseName };
        _served = await ServedCase.StartAsync(openCase, ownsCase: true, settings: [("Limits:DrawNodes", "20")]);
    }

    public ValueTask DisposeAsync() => _served!.DisposeAsync();

    [Fact]
    public async Task First_view_shows_the_best_connected_and_what_lies_between()
    {
        _database.Run(Films).Dispose();

        var view = await Client.GetJsonAsync("/api/views/first");

        Assert.Equal(("organic", null), ((string)view["layout"]!, (string?)view["focus"]));
        Assert.Equal((6, 6), (view["nodes"]!.AsArray().Count, view["relationships"]!.AsArray().Count));
        Assert.Equal(10, view["neighbours"]!.AsObject().Sum(count => (long)count.Value!));
    }

    [Fact]
    public async Task First_view_of_a_large_graph_is_bounded_and_counts_what_is_not_drawn()
    {
        _database.Run("UNWIND range(1, 5) AS h CREATE (hub:Hub {name: 'hub ' + h}) WITH hub UNWIND range(1, 100) AS i CREATE (hub)-[:HAS]->(:Leaf {i: i})").Dispose();

        var view = await Client.GetJsonAsync("/api/views/first");

        var names = view["nodes"]!.AsArray().Select(node => (string?)node!["properties"]!["name"]).OfType<string>().Order(StringComparer.Ordinal);
        Assert.Equal(20, view["nodes"]!.AsArray().Count);
        Assert.Equal(["hub 1", "hub 2", "hub 3", "hub 4", "hub 5"], names);
        Assert.Equal(500 + 15, view["neighbours"]!.AsObject().Sum(count => (long)count.Value!));
    }

    [Theory]
    [InlineData("CREATE (:Alone {name: 'one'}), (:Alone {name: 'two'})", 2)]
    [InlineData("CREATE ()", 1)]
    [InlineData("RETURN 1", 0)]
    public async Task First_view_bears_what_is_not_connected(string query, int nodes)
    {
        _database.Run(query).Dispose();

        var view = await Client.GetJsonAsync("/api/views/first");

        Assert.Equal(nodes, view["nodes"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("CREATE (:Film)", "films")]
    [InlineData("CREATE (:AppCase {name: '  '})", "films")]
    [InlineData("CREATE (:AppCase {id: 'b', name: 'Second'}), (:AppCase {id: 'a', name: ' First '})", "First")]
    public async Task Case_is_called_as_it_says_else_as_its_file(string query, string name)
    {
        _database.Run(query).Dispose();

        Assert.Equal(name, (string)(await Client.GetJsonAsync("/api/case"))["name"]!);
    }

    [Fact]
    public async Task What_the_application_keeps_is_neither_drawn_nor_found()
    {
        _database.Run("CREATE (:AppCase {name: 'Matter of the case'}), (:Film {title: 'Film'})").Dispose();

        Assert.Equal("", await SearchAsync("matter"));
        Assert.Equal("Film", (string?)(await Client.GetJsonAsync("/api/views/first"))["nodes"]!.AsArray().Single()!["labels"]![0]);
    }

    [Theory]
    [InlineData("agnes", "Agnès Varda")]
    [InlineData("matrix", "The Matrix, The Matrix Reloaded")]
    [InlineData("cléo", "Cléo de 5 à 7")]
    public async Task Search_finds_by_name_and_title(string typed, string found)
    {
        _database.Run(Films).Dispose();

        Assert.Equal(found, await SearchAsync(typed));
    }

    [Fact]
    public async Task Search_finds_labels_that_have_come_since()
    {
        _database.Run(Films).Dispose();
        Assert.Equal("", await SearchAsync("later"));
        _database.Run("CREATE (:Later {name: 'Sooner or later'})").Dispose();

        while (await SearchAsync("later") != "Sooner or later") await Task.Delay(200, TestContext.Current.CancellationToken);

        using var indexes = _database.Run("SHOW FULLTEXT INDEXES YIELD name, labelsOrTypes WHERE name STARTS WITH 'other' RETURN name + ' ' + labelsOrTypes[0] AS text ORDER BY text");
        Assert.True(indexes.MoveNext());
        Assert.Equal("otherNames1 Movie", indexes.Current[0].AsString());
        Assert.True(indexes.MoveNext());
        Assert.Equal("otherNames2 Later", indexes.Current[0].AsString());
        Assert.False(indexes.MoveNext());
    }

    [Fact]
    public async Task Search_of_an_empty_case_finds_nothing() => Assert.Equal("", await SearchAsync("anything"));

    private async Task<string> SearchAsync(string typed) => string.Join(
        ", ", (await Client.GetJsonAsync("/api/search?q=" + Uri.EscapeDataString(typed)))["items"]!.AsArray().Select(item => (string)item!["matched"]!));
}
