using System.CommandLine;
using System.Net.Sockets;
using ActorGraph.Web.Access;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;
using ActorGraph.Web.Hosting;
using Microsoft.AspNetCore.Connections;

namespace ActorGraph.Web.CommandLine;

/// <summary>`serve`: opens the case and answers until it is told to stop.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";

    public static Command Create(ServeOptions options)
    {
        var command = new Command(Name, "Open the case and serve the explorer (what happens without a verb).");
        options.AddTo(command);
        command.SetAction((parsed, _) => RunAsync(parsed, options));
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, ServeOptions options)
    {
        using var stop = new StopSignal();
        var configuration = AppConfiguration.Read(options.Settings(parsed));
        var exposure = Exposure.Read(configuration);
        using var loggers = ProgramLog.Create(configuration);
        await using var openCase = await CaseOpening.ForServingAsync(configuration, exposure, loggers, options.Case.Read(parsed), stop.Asked);
        await using var app = ExplorerHost.Build(openCase, configuration, exposure, loggers);
        await StartAsync(app, configuration, stop.Asked);
        exposure.Origins.AnswersAt(app.Urls);
        if (exposure.IsInsecure)
            loggers.CreateLogger<Exposure>().LogInsecure(string.Join(" or ", app.Urls.Append(BoltOf(openCase)).OfType<string>()));
        if (exposure.TellsPassword && BoltOf(openCase) is { } bolt) loggers.CreateLogger<Exposure>().LogPasswordInTheClear(bolt);

        StartReport.Write(Console.Out, openCase, app.Urls);
        foreach (var line in (await openCase.StateAsync()).Lines()) await Console.Error.WriteLineAsync(line);
        await app.WaitForShutdownAsync(stop.Asked);
        return await CaseRescue.RunAsync(openCase, Console.Error);
    }

    private static string? BoltOf(OpenCase openCase) =>
        openCase is { Kind: DatabaseKind.Embedded, BoltAddress: { } address } ? $"bolt://{address}" : null;

    private static async Task StartAsync(WebApplication app, IConfiguration configuration, CancellationToken stopping)
    {
        try
        {
            await app.StartAsync(stopping);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException or SocketException)
        {
            throw new ConfigurationException(
                $"`{configuration["Http:Listen"]}` is taken by another program. Choose another port with `--port PORT`.");
        }
        catch (SocketException exception)
        {
            throw new ConfigurationException($"`{configuration["Http:Listen"]}` cannot be listened on: {exception.Message}.");
        }
    }
}
