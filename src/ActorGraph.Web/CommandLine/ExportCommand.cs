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
        var caseOptions = new CaseOptions();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write, which must not be there yet. Without it the case goes to the standard output.",
            HelpName = "FILE",
        };
        var salvage = new Option<bool>("--salvage")
        {
            Description = "Of a damaged case write what can be read; what is missing is named on the error stream and in the file.",
        };
        var command = new Command("export", "Write the whole case as JSON Lines.") { output, salvage };
        caseOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var configuration = AppConfiguration.Read([]);
            var request = caseOptions.Read(parsed);
            if (parsed.GetValue(salvage)) request = request with { ReadOnly = true, AcceptLoss = false };
            await using var openCase = await CaseOpening.ForVerbAsync(configuration, request, Console.Error, cancellation);
            var state = await openCase.StateAsync();
            if (state.IsPartial && !parsed.GetValue(salvage))
                throw new ConfigurationException("The case is damaged, and an export of what is left would pass for whole. `--salvage` writes it, and what is missing with it.");
            return parsed.GetValue(output) is { } file
                ? await ToFileAsync(openCase, state, file, cancellation)
                : await ToConsoleAsync(openCase, state, cancellation);
        });
        return command;
    }

    private static async Task<int> ToConsoleAsync(OpenCase openCase, CaseState state, CancellationToken cancellation)
    {
        await using var stream = Console.OpenStandardOutput();
        await WriteAsync(openCase, state, stream, cancellation);
        return ExitCodes.Done;
    }

    /// <summary>A file that bears the name the user gave is whole: until then it has another.</summary>
    private static async Task<int> ToFileAsync(OpenCase openCase, CaseState state, string file, CancellationToken cancellation)
    {
        if (Path.Exists(file) || new FileInfo(file).LinkTarget is not null)
            throw new ConfigurationException($"`{Path.GetFullPath(file)}` is there already. Choose another name, or move it away first.");
        OutputFile.RequireFolder(file);
        var unfinished = $"{file}.{Guid.NewGuid():N}.part";
        ExportSummary summary = null!;
        try
        {
            await OutputFile.WriteAsync(unfinished, async stream => summary = await WriteAsync(openCase, state, stream, cancellation));
            File.Move(unfinished, file);
        }
        finally
        {
            File.Delete(unfinished);
        }

        Console.WriteLine($"{summary.Nodes} nodes and {summary.Relationships} relationships written to {Path.GetFullPath(file)}.");
        return ExitCodes.Done;
    }

    private static Task<ExportSummary> WriteAsync(OpenCase openCase, CaseState state, Stream stream, CancellationToken cancellation) =>
        new Exporter(openCase.ForModel, state.Missing).ExportAsync(stream, cancellation: cancellation);
}
