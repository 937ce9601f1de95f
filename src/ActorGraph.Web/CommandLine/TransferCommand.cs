using System.CommandLine;
using ActorGraph.Model.Storage;
using ActorGraph.Model.Transfer;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;
using Microsoft.Extensions.Configuration;

namespace ActorGraph.Web.CommandLine;

/// <summary>`push ADDRESS` and `pull ADDRESS`: copy a whole case into an empty database of a server, and the other way.</summary>
internal static class TransferCommand
{
    public static Command CreatePush() => Create(
        "push", "Copy the whole case into an empty database of a Neo4j server.", request => request, PushAsync);

    public static Command CreatePull() => Create(
        "pull", "Copy the whole database of a Neo4j server into an empty case, which is made where there is none.",
        request => request with { Create = true, Writes = true }, PullAsync);

    private static Command Create(
        string verb, string description, Func<CaseRequest, CaseRequest> opened, Func<OpenCase, OpenCase, CancellationToken, Task<int>> copy)
    {
        var caseOptions = new CaseOptions();
        var address = new Argument<string>("address") { Description = "Where the server answers, as in `neo4j://localhost:7687`.", HelpName = "ADDRESS" };
        var database = new Option<string?>("--database")
        {
            Description = "The server's database. Without it `ACTORGRAPH_DATABASE_NAME`, or the server's choice.", HelpName = "NAME",
        };
        var user = new Option<string?>("--user")
        {
            Description = "Who to be there. Without it `ACTORGRAPH_USER`. The password is in `ACTORGRAPH_PASSWORD`, or in the file that `ACTORGRAPH_PASSWORD_FILE` names.",
            HelpName = "NAME",
        };
        var command = new Command(verb, description) { address, database, user };
        caseOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var configuration = AppConfiguration.Read([]);
            var settings = DatabaseSettings.At("The address", parsed.GetValue(address)!, parsed.GetValue(user), parsed.GetValue(database), configuration);

            // The server first: a case is not made for one that does not answer.
            await using var server = await RemoteCase.ConnectAsync(settings, RemoteNaming.ByOptions);
            await using var openCase = await CaseOpening.ForCopyAsync(configuration, opened(caseOptions.Read(parsed)), Console.Error, cancellation);
            return await copy(openCase, server, cancellation);
        });
        return command;
    }

    private static async Task<int> PushAsync(OpenCase openCase, OpenCase server, CancellationToken cancellation)
    {
        if ((await openCase.StateAsync()).IsPartial)
            throw new ConfigurationException("The case is damaged, and a copy of what is left would pass for whole. `export --salvage` writes it, and what is missing with it.");
        return await CopyAsync(openCase, server, cancellation);
    }

    private static Task<int> PullAsync(OpenCase openCase, OpenCase server, CancellationToken cancellation) => CopyAsync(server, openCase, cancellation);

    private static async Task<int> CopyAsync(OpenCase source, OpenCase target, CancellationToken cancellation)
    {
        using var progress = new TransferReport(Console.Error, isTerminal: !Console.IsErrorRedirected);
        TransferSummary summary;
        try
        {
            var transfer = new GraphTransfer(source.ForModel, target.ForModel);
            summary = await transfer.RunAsync(progress, cancellation);
        }
        catch (OperationCanceledException)
        {
            progress.End();
            await Console.Error.WriteLineAsync($"Stopped{progress.Place}. What was copied is kept: the same command goes on from there.");
            return ExitCodes.Stopped;
        }

        progress.End();
        foreach (var missing in summary.NotMade) await Console.Error.WriteLineAsync(missing);
        var content = summary.Content;
        Console.WriteLine(
            $"{content.Nodes} nodes and {content.Relationships} relationships copied to {Name(target)}{(summary.Resumed ? ", going on from an earlier run" : "")}.\n"
            + $"Both sides are the same: {content.Hash}.");
        return ExitCodes.Done;
    }

    private static string? Name(OpenCase side) => side.File ?? side.BoltAddress;
}
