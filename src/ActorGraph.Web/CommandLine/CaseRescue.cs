using ActorGraph.Graph;
using ActorGraph.Web.Database;

namespace ActorGraph.Web.CommandLine;

/// <summary>
/// What `serve` does at its end where the case file no longer stands at its path: what was committed is only in memory by then, and is
/// put into the folder of backups.
/// </summary>
internal static class CaseRescue
{
    public static async Task<int> RunAsync(OpenCase openCase, TextWriter errors)
    {
        if (openCase.Store is not { Refusal: { Problem: CaseFileProblem.Moved } moved } store || moved.Path != store.Path) return ExitCodes.Done;
        try
        {
            await errors.WriteLineAsync($"The case file `{store.Path}` is no longer there, or is another. What was committed is saved in `{store.Backup()}`.");
        }
        catch (CaseFileException error)
        {
            await errors.WriteLineAsync($"The case file `{store.Path}` is no longer there, or is another, and what was committed could not be saved: {error.Message}");
        }

        return ExitCodes.Failed;
    }
}
