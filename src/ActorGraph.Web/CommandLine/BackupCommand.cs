using System.CommandLine;
using ActorGraph.Graph;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;
using Neo4j.Driver;

namespace ActorGraph.Web.CommandLine;

/// <summary>`backup [FILE]`: copies the case into a case file of its own, also while it is being served.</summary>
internal static class BackupCommand
{
    private const int Kept = 5;

    public static Command Create()
    {
        var caseOptions = new CaseOptions();
        var file = new Argument<string?>("file")
        {
            Description = "The file to write, which must not be there yet. Without it the copy goes into `CASE.backups`.",
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var keep = new Option<int?>("--keep") { Description = $"How many copies `CASE.backups` keeps, this one among them; {Kept} where nothing is said.", HelpName = "COUNT" };
        var command = new Command("backup", "Copy the case into a case file of its own, also while it is being served.") { file, keep };
        caseOptions.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(keep) < 1)
                result.AddError($"`--keep` is {result.GetValue(keep)}, but at least the new copy is kept.");
            if (result.GetValue(keep) is not null && result.GetValue(file) is not null)
                result.AddError("`--keep` is about the copies in `CASE.backups`; a copy in a file of its own takes none away.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var configuration = AppConfiguration.Read([]);
            await using var openCase = await CaseOpening.ForVerbAsync(configuration, caseOptions.Read(parsed), Console.Error, cancellation);
            if (openCase.File is null)
                throw new ConfigurationException("The case lies on a server, which has tools of its own for backups. `export` writes it as JSON Lines.");
            var target = parsed.GetValue(file) is { } named ? Path.GetFullPath(named) : null;
            var written = openCase.Store is { } store
                ? Write(store, target, parsed.GetValue(keep) ?? Kept)
                : await ReceiveAsync(openCase, target, parsed.GetValue(keep) ?? Kept, cancellation);
            Console.WriteLine($"The case was copied to {written}.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Write(GraphStore store, string? target, int keep)
    {
        if (target is null) return store.Backup(keep);
        store.Backup(target);
        return target;
    }

    /// <summary>Who has the case open makes the copy and sends it, so that it is written with the rights of who asked.</summary>
    private static async Task<string> ReceiveAsync(OpenCase openCase, string? target, int keep, CancellationToken cancellation)
    {
        OutputFile.RequireFolder(target ?? openCase.File!);
        var received = $"{target ?? openCase.File}.{Guid.NewGuid():N}.received";
        try
        {
            await OutputFile.WriteAsync(received, async stream =>
            {
                await using var session = openCase.Session(AccessMode.Read);
                var parts = await session.RunAsync("CALL actorgraph.backup() YIELD part");
                while (await parts.FetchAsync()) await stream.WriteAsync(parts.Current["part"].As<byte[]>(), cancellation);
            });
            if (target is null) return CaseBackup.SaveBeside(openCase.File!, keep, draft => File.Move(received, draft));
            CaseBackup.Save(target, draft => File.Move(received, draft));
            return target;
        }
        finally
        {
            File.Delete(received);
        }
    }
}
