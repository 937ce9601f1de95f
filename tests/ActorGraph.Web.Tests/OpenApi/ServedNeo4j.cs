using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>The application over a real Neo4j, which has no case file.</summary>
public sealed class ServedNeo4j(SeededCase seeded) : IDescribedServer, IAsyncLifetime
{
    private ServedCase? _served;
    private ApiContract? _contract;

    ApiContract IDescribedServer.Contract => _contract!;

    public HttpClient Client => _served!.Client;

    public IReadOnlySet<string?> Lacks { get; } = new HashSet<string?> { "acceptLoss", "getBackup" };

    public async ValueTask InitializeAsync()
    {
        var shared = await seeded.OnNeo4jAsync();
        _served = await ServedCase.StartAsync(
            shared.Case, ownsCase: false, ("Limits:BodyBytes", $"{IDescribedServer.BodyBytes}"),
            ("Limits:OpenTransactions", "10000"), ("Limits:OpenNodes", "5000"), ("Limits:TransactionIdleSeconds", "3600"));
        _contract = new ApiContract((await Client.GetJsonAsync("/openapi/v1.json")).AsObject());
    }

    public async ValueTask DisposeAsync()
    {
        if (_served is not null) await _served.DisposeAsync();
    }
}
