using System.Text.Json.Serialization;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;
using ActorGraph.Web.Explorer;
using ActorGraph.Web.Http;
using ActorGraph.Web.QueryApi;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace ActorGraph.Web.Hosting;

/// <summary>Composes the web application over an open case. The case stays the caller's to close.</summary>
public static class ExplorerHost
{
    /// <summary>Longer than the deadline of a query, so that whatever runs when the server is told to stop can end.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>A body holds room that others want: one that comes more slowly is refused.</summary>
    private static readonly MinDataRate SlowestBody = new(bytesPerSecond: 16 * 1024, gracePeriod: TimeSpan.FromSeconds(10));

    /// <summary>Where the built explorer and the seed lie: beside the program, whatever folder it was started in.</summary>
    public static string Folder { get; } = AppContext.BaseDirectory;

    /// <exception cref="ConfigurationException">A setting cannot be used.</exception>
    public static WebApplication Build(OpenCase openCase, IConfiguration configuration)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Folder });
        builder.Configuration.AddConfiguration(configuration);
        var http = builder.Configuration.ReadSection<HttpSettings>("Http");
        var limits = builder.Configuration.ReadSection<LimitSettings>("Limits");
        var addresses = ListenAddress.ParseAll(http.Listen);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.BodyBytes;
            kestrel.Limits.MinRequestBodyDataRate = SlowestBody;
            foreach (var address in addresses) address.Apply(kestrel);
        });
        AddServices(builder.Services, openCase, http, limits);

        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, OpenCase openCase, HttpSettings http, LimitSettings limits)
    {
        services.AddSingleton(Options.Create(http)).AddSingleton(Options.Create(limits));
        services.Configure<HostOptions>(host => host.ShutdownTimeout = limits.Deadline + Grace);
        services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals;
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        });
        services.AddProblemDetails().AddExceptionHandler<Failures>().AddOpenApi();
        services.AddSingleton(openCase).AddSingleton(TimeProvider.System).AddSingleton<QueryStop>().AddSingleton<HostAndOrigin>();
        services.AddSingleton<QueryShares>().AddSingleton<BodyBudget>();
        services.AddQueryApi().AddExplorer();
    }

    /// <summary>The gate stands before everything, the files included: no other site learns even which case is open.</summary>
    private static void UsePipeline(WebApplication app)
    {
        var pages = Path.Combine(Folder, "wwwroot");
        app.UseAwaitedResponses();
        app.UseExceptionHandler();
        app.UseGate();
        app.UseChargedBodies();
        app.UseStatusCodePages();
        app.UseExplorerFiles(pages);
        app.UseExplorerPage(pages);
        app.MapQueryApi();
        app.MapExplorer();
        app.MapOpenApi();
    }
}
