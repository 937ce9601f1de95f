using System.CommandLine;
using ActorGraph.Graph;
using ActorGraph.Model.Interchange;
using ActorGraph.Model.Transfer;
using ActorGraph.Web.Configuration;
using Neo4j.Driver;

namespace ActorGraph.Web.CommandLine;

/// <summary>The verbs of the program. Without one it serves.</summary>
internal static class CommandTree
{
    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(string[] args)
    {
        var serve = new ServeOptions();
        var root = new RootCommand("ActorGraph: an explorer of actors, what they say, and the sources it is said in.")
        {
            ServeCommand.Create(serve),
            QueryCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            BackupCommand.Create(),
            AuditCommand.Create(),
            TransferCommand.CreatePush(),
            TransferCommand.CreatePull(),
        };
        serve.AddTo(root);
        root.SetAction((parsed, _) => ServeCommand.RunAsync(parsed, serve));

        var result = root.Parse(args);
        var serves = result.CommandResult.Command == root || result.CommandResult.Command.Name == ServeCommand.Name;
        try
        {
            // `serve` answers signals itself: it lets requests end. The other verbs are cancelled, and close the case.
            return await result.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = serves ? null : ClosingTime,
            });
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped.");
            return ExitCodes.Stopped;
        }
        catch (Exception exception) when (IsForTheUser(exception))
        {
            Console.Error.WriteLine(exception.Message);
            return ExitCodes.Failed;
        }
    }

    private static bool IsForTheUser(Exception exception) =>
        exception is ConfigurationException or CaseFileException or InterchangeException or TransferException or Neo4jException or IOException or UnauthorizedAccessException;
}
