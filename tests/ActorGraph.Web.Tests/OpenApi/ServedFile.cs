using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>The program, serving a case file that only the tests of one class ask: unlike a case in memory it can be saved and salvaged.</summary>
public sealed class ServedFile : IDescribedServer, IAsyncLifetime
{
    private readonly CaseFolder _folder = new();
    private ServingProgram? _serving;
    private ApiContract? _contract;

    ApiContract IDescribedServer.Contract => _contract!;

    public IReadOnlySet<string?> Lacks { get; } = new HashSet<string?>();

    public HttpClient Client => _serving!.Client;

    public async ValueTask InitializeAsync()
    {
        await _folder.InitializeAsync();
        _serving = await ServingProgram.StartAsync(
            _folder.Path, ["--case", _folder.Copy()], ("Limits__BodyBytes", $"{IDescribedServer.BodyBytes}"),
            ("Limits__OpenTransactions", "10000"), ("Limits__OpenNodes", "5000"), ("Limits__TransactionIdleSeconds", "3600"));
        _contract = new ApiContract((await Client.GetJsonAsync("/openapi/v1.json")).AsObject());
    }

    public async ValueTask DisposeAsync()
    {
        if (_serving is not null) await _serving.DisposeAsync();
        await _folder.DisposeAsync();
    }
}
