using System.CommandLine;
using ActorGraph.Graph;
using ActorGraph.Model.Import;
using ActorGraph.Model.Interchange;
using ActorGraph.Model.Schema;
using ActorGraph.Model.Storage;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;

namespace ActorGraph.Web.CommandLine;

/// <summary>`import FILE…`: brings files of the interchange format into a case, which is made where there is none.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var caseOptions = new CaseOptions();
        var files = new Argument<string[]>("files")
        {
            Description = "Files in the format of seed/, or folders of them.",
            HelpName = "FILE",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("import", "Import files, creating the case when there is none.") { files };
        caseOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var sources = parsed.GetValue(files)!.SelectMany(Find).ToList();
            var configuration = AppConfiguration.Read([]);
            var request = caseOptions.Read(parsed) with { Create = true, Writes = true };
            await using var openCase = await CaseOpening.ForVerbAsync(configuration, request, Console.Error, cancellation);
            return await RunAsync(openCase, sources, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        OpenCase openCase, IReadOnlyList<InterchangeFile> files, CancellationToken cancellation)
    {
        var database = openCase.ForModel;
        await SchemaSetup.RunAsync(database, cancellation);
        var summary = await new Importer(database).ImportAsync(files, cancellation: cancellation);
        foreach (var missing in summary.Missing) Console.Error.WriteLine(missing);
        Console.WriteLine(
            $"{summary.NodesCreated} nodes and {summary.RelationshipsCreated} relationships added, "
            + $"{summary.NodesReplaced} nodes and {summary.RelationshipsReplaced} relationships replaced, "
            + $"{summary.Derived.Created} derived relationships made.");
        if (summary.DerivedSkipped > 0)
            Console.WriteLine($"{summary.DerivedSkipped} derived relationships in the files were left out and made anew.");
        return ExitCodes.Done;
    }

    private static IReadOnlyList<InterchangeFile> Find(string path)
    {
        if (!Directory.Exists(path)) return [Require(path)];
        var files = InterchangeFile.InFolder(path);
        foreach (var file in files) Require(Path.Combine(path, file.Name));
        return files;
    }

    /// <summary>A file, which is read more than once; of a FIFO the opening alone would wait for ever.</summary>
    private static InterchangeFile Require(string path) =>
        OrdinaryFile.Otherwise(path) is { } what ? throw new ConfigurationException($"`{Path.GetFullPath(path)}` cannot be imported: it is {what}, and no file.")
        : !File.Exists(path) ? throw new ConfigurationException($"There is no file `{Path.GetFullPath(path)}`.")
        : InterchangeFile.At(path);
}
