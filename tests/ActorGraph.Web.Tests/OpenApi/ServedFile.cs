using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>The program, serving a case file that only the tests of one class ask: unlike a case in memory it can be saved and salvaged.</summary>
public sealed class ServedFile : IAsyncLifetime
{
    public const int BodyBytes = 64 * 1024;

    private readonly CaseFolder _folder = new();
    private ServingProgram? _serving;

    /// <summary>What its document says.</summary>
    internal ApiContract Contract { get; private set; } = null!;

    public HttpClient Client => _serving!.Client;

    public async ValueTask InitializeAsync()
    {
        await _folder.InitializeAsync();
        _serving = await ServingProgram.StartAsync(
            _folder.Path, ["--case", _folder.Copy()], ("Limits__BodyBytes", $"{BodyBytes}"), ("Limits__OpenTransactions", "10000"), ("Limits__TransactionIdleSeconds", "3600"));
        Contract = new ApiContract((await Client.GetJsonAsync("/openapi/v1.json")).AsObject());
    }

    public async ValueTask DisposeAsync()
    {
        if (_serving is not null) await _serving.DisposeAsync();
        await _folder.DisposeAsync();
    }
}
