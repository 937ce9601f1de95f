using System.CommandLine;
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
        var caseOption = CaseOption.Create();
        var files = new Argument<string[]>("files")
        {
            Description = "Files in the format of seed/, or folders of them.",
            HelpName = "FILE",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("import", "Import files, creating the case when there is none.") { files, caseOption };
        command.SetAction(async (parsed, cancellation) =>
        {
            var sources = parsed.GetValue(files)!.SelectMany(Find).ToList();
            var configuration = AppConfiguration.Read([]);
            await using var openCase = await CaseOpening.ForVerbAsync(configuration, parsed.GetValue(caseOption), create: true, cancellation);
            return await RunAsync(openCase, sources, Console.Out, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        OpenCase openCase, IReadOnlyList<InterchangeFile> files, TextWriter output, CancellationToken cancellation)
    {
        var database = new CaseDatabase(openCase.Driver, openCase.Database);
        await SchemaSetup.RunAsync(database, cancellation);
        var summary = await new Importer(database).ImportAsync(files, cancellation: cancellation);
        output.WriteLine(
            $"{summary.NodesCreated} nodes and {summary.RelationshipsCreated} relationships added, "
            + $"{summary.NodesReplaced} nodes and {summary.RelationshipsReplaced} relationships replaced, "
            + $"{summary.Derived.Created} derived relationships made.");
        if (summary.DerivedSkipped > 0)
            output.WriteLine($"{summary.DerivedSkipped} derived relationships in the files were left out and made anew.");
        return ExitCodes.Done;
    }

    private static IReadOnlyList<InterchangeFile> Find(string path)
    {
        if (Directory.Exists(path)) return InterchangeFile.InFolder(path);
        return File.Exists(path)
            ? [InterchangeFile.At(path)]
            : throw new ConfigurationException($"There is no file `{Path.GetFullPath(path)}`.");
    }
}
