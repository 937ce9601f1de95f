using ActorGraph.Web.Database;
using ActorGraph.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace ActorGraph.Web.Tests.Fixtures;

/// <summary>The application over an open case, on a real Kestrel at a free port.</summary>
public sealed class ServedCase : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _ownsCase;

    private ServedCase(WebApplication app, OpenCase openCase, bool ownsCase)
    {
        (_app, Case, _ownsCase) = (app, openCase, ownsCase);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public OpenCase Case { get; }

    public HttpClient Client { get; }

    public static async Task<ServedCase> StartAsync(
        OpenCase openCase, bool ownsCase = false, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))
                .Append(KeyValuePair.Create("Http:Listen", (string?)"127.0.0.1:0")))
            .Build();
        var app = ExplorerHost.Build(openCase, configuration);
        await app.StartAsync();
        return new ServedCase(app, openCase, ownsCase);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownsCase) await Case.DisposeAsync();
    }
}
