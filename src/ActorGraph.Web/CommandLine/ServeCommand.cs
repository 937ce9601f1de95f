using System.CommandLine;
using System.Net.Sockets;
using System.Runtime.InteropServices;
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
        command.SetAction((parsed, cancellation) => RunAsync(parsed, options, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, ServeOptions options, CancellationToken cancellation)
    {
        var configuration = AppConfiguration.Read(options.Settings(parsed));
        using var starting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var openCase = await OpenAsync(configuration, options.Case.Read(parsed), starting);
        await using var app = ExplorerHost.Build(openCase, configuration);
        try
        {
            await app.StartAsync(cancellation);
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

        StartReport.Write(Console.Out, openCase, app.Urls);
        foreach (var line in (await openCase.StateAsync()).Lines()) await Console.Error.WriteLineAsync(line);
        await app.WaitForShutdownAsync(cancellation);
        return await CaseRescue.RunAsync(openCase, Console.Error);
    }

    /// <summary>Until the web host is there to answer signals, they cancel the opening.</summary>
    private static async Task<OpenCase> OpenAsync(IConfiguration configuration, CaseRequest request, CancellationTokenSource starting)
    {
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        return await CaseOpening.ForServingAsync(configuration, request, starting.Token);

        void Cancel(PosixSignalContext signal)
        {
            signal.Cancel = true;
            starting.Cancel();
        }
    }
}
