using System.Text.Json.Serialization;
using ActorGraph.Web.Access;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;
using ActorGraph.Web.Explorer;
using ActorGraph.Web.Http;
using ActorGraph.Web.OpenApi;
using ActorGraph.Web.QueryApi;
using ActorGraph.Web.Telemetry;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace ActorGraph.Web.Hosting;

/// <summary>Composes the web application over an open case. The case stays the caller's to close.</summary>
public static class ExplorerHost
{
    /// <summary>From then on connections are cut off, whatever runs on them.</summary>
    private static readonly TimeSpan LongestStop = Draining.Grace + TimeSpan.FromSeconds(1);

    /// <summary>A body holds room that others want: one that comes more slowly is refused.</summary>
    private static readonly MinDataRate SlowestBody = new(bytesPerSecond: 16 * 1024, gracePeriod: TimeSpan.FromSeconds(10));

    /// <exception cref="ConfigurationException">A setting cannot be used, or others than this machine could reach it.</exception>
    public static WebApplication Build(OpenCase openCase, IConfiguration configuration) =>
        Build(openCase, configuration, Exposure.Read(configuration), loggers: null);

    /// <summary>Composes it with a log that is there already.</summary>
    internal static WebApplication Build(OpenCase openCase, IConfiguration configuration, Exposure exposure, ILoggerFactory? loggers)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Product.Folder });
        builder.Configuration.AddConfiguration(configuration);
        if (loggers is not null) builder.Services.AddSingleton(loggers);
        var limits = builder.Configuration.ReadSection<LimitSettings>("Limits");

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.BodyBytes;
            kestrel.Limits.MinRequestBodyDataRate = SlowestBody;
            kestrel.Guard(exposure);
            foreach (var address in exposure.Http) address.Apply(kestrel);
        });
        AddServices(builder.Services, openCase, exposure, limits);

        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, OpenCase openCase, Exposure exposure, LimitSettings limits)
    {
        services.AddSingleton(exposure).AddSingleton(Options.Create(limits));
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals;
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        });
        services.AddSingleton<DatabaseWatch>().AddHostedService(provider => provider.GetRequiredService<DatabaseWatch>());
        services.AddSingleton<Draining>().AddHostedService(provider => provider.GetRequiredService<Draining>());
        // The one reference that an answer carries is the one that the log has.
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = problem => problem.ProblemDetails.Extensions.Remove("traceId"));
        services.AddSingleton<IProblemDetailsWriter, UnaskedProblems>();
        services.AddExceptionHandler<Failures>().AddApiDocument();
        services.AddSingleton(openCase).AddSingleton(TimeProvider.System).AddSingleton<QueryStop>().AddSingleton<HostAndOrigin>();
        services.AddSingleton<QueryShares>().AddSingleton<BodyBudget>();
        services.AddQueryApi().AddExplorer().AddMetrics().AddSingleton<WebTelemetry>();
    }

    /// <summary>The gate stands before everything, the files included: no other site learns even which case is open.</summary>
    private static void UsePipeline(WebApplication app)
    {
        _ = app.Services.GetRequiredService<WebTelemetry>();
        var explorer = new ExplorerPages(new BuiltFiles(Path.Combine(Product.Folder, "wwwroot")));
        app.UseAwaitedResponses();
        app.UseExceptionHandler();
        app.UseGate();
        app.UseDraining();
        app.UseLostDatabase();
        app.UseChargedBodies();
        app.UseStatusCodePages();
        app.Use(explorer.AnswerAsync);
        app.MapRoot(explorer);
        app.MapQueryApi();
        app.MapExplorer();
        app.MapHealth();
        app.MapOpenApi();
    }
}
