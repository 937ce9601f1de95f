using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.Tests.Server;
using ActorGraph.Cypher;

namespace ActorGraph.Server.Tests.Transactions;

/// <summary>An empty graph that is served, and clients that speak to it message by message.</summary>
internal sealed class ServedGraph(CaseServerOptions? options = null) : IAsyncDisposable
{
    private static readonly Dictionary<string, object?> None = [];

    public CaseServer Server { get; } = new(CypherDatabase.InMemory(), options);

    public static RunMessage Run(string query) => new(query, None, null);

    public static PullMessage Pull(long count = -1) => new(count, -1);

    public static BeginMessage Begin(TransactionFields? fields = null) => new(fields ?? new TransactionFields());

    public async Task<WireClient> ConnectAsync() =>
        await WireClient.LogOnAsync(await Server.ConnectAsync(TestContext.Current.CancellationToken));

    /// <summary>How many nodes there are of a label, as any other client sees it.</summary>
    public long Count(string label)
    {
        using var result = Server.Database.Run($"MATCH (n:{label}) RETURN count(n)");
        Assert.True(result.MoveNext());
        return result.Current[0].AsInteger();
    }

    /// <summary>The first column of a query's rows, as text.</summary>
    public List<string> Ask(string query)
    {
        using var result = Server.Database.Run(query);
        var rows = new List<string>();
        while (result.MoveNext()) rows.Add(result.Current[0] is { IsString: true } text ? text.AsString() : result.Current[0].ToString());
        return rows;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>A client that has written in a transaction of its own, and does nothing more.</summary>
    public async Task<WireClient> WriterAsync(TransactionFields? fields = null)
    {
        var client = await ConnectAsync();
        await client.SendAsync(Begin(fields), Run("CREATE (:Held)"), Pull());
        for (var answer = 0; answer < 3; answer++) Assert.StartsWith("SUCCESS", await client.ReceiveAsync(), StringComparison.Ordinal);
        return client;
    }
}
