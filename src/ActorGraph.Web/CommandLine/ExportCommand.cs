using System.CommandLine;
using ActorGraph.Model.Export;
using ActorGraph.Model.Storage;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;

namespace ActorGraph.Web.CommandLine;

/// <summary>`export`: writes the whole case in the format that `import` reads.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var caseOption = CaseOption.Create();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write, which must not be there yet. Without it the case goes to the standard output.",
            HelpName = "FILE",
        };
        var command = new Command("export", "Write the whole case as JSON Lines.") { output, caseOption };
        command.SetAction(async (parsed, cancellation) =>
        {
            var configuration = AppConfiguration.Read([]);
            await using var openCase = await CaseOpening.ForVerbAsync(configuration, parsed.GetValue(caseOption), create: false, cancellation);
            return parsed.GetValue(output) is { } file
                ? await ToFileAsync(openCase, file, cancellation)
                : await ToConsoleAsync(openCase, cancellation);
        });
        return command;
    }

    private static async Task<int> ToConsoleAsync(OpenCase openCase, CancellationToken cancellation)
    {
        await using var stream = Console.OpenStandardOutput();
        await WriteAsync(openCase, stream, cancellation);
        return ExitCodes.Done;
    }

    /// <summary>A file that bears the name the user gave is whole: until then it has another.</summary>
    private static async Task<int> ToFileAsync(OpenCase openCase, string file, CancellationToken cancellation)
    {
        if (File.Exists(file))
            throw new ConfigurationException($"`{Path.GetFullPath(file)}` is there already. Choose another name, or move it away first.");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
            throw new ConfigurationException($"There is no folder `{folder}` to write to.");
        var unfinished = file + ".part";
        ExportSummary summary;
        try
        {
            await using (var stream = File.Create(unfinished)) summary = await WriteAsync(openCase, stream, cancellation);
            File.Move(unfinished, file);
        }
        finally
        {
            File.Delete(unfinished);
        }

        Console.WriteLine($"{summary.Nodes} nodes and {summary.Relationships} relationships written to {Path.GetFullPath(file)}.");
        return ExitCodes.Done;
    }

    private static Task<ExportSummary> WriteAsync(OpenCase openCase, Stream stream, CancellationToken cancellation) =>
        new Exporter(new CaseDatabase(openCase.Driver, openCase.Database)).ExportAsync(stream, cancellation: cancellation);
}
