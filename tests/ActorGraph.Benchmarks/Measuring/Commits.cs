using System.Diagnostics;
using ActorGraph.Cypher;

namespace ActorGraph.Benchmarks.Measuring;

/// <summary>What makes a small commit durable, beside the least that can: writing a page and asking the disk to keep it.</summary>
internal static class Commits
{
    public static (TimeSpan Commit, TimeSpan Sync) Measure(string folder)
    {
        using var database = CypherDatabase.Open(Path.Combine(folder, "commits.actorgraph"));
        using var file = new FileStream(Path.Combine(folder, "synced"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        var times = Median.Of(
            () => database.Run("CREATE (:Committed {at: timestamp()})").Dispose(),
            () =>
            {
                file.Write(page);
                file.Flush(flushToDisk: true);
            });
        return (times[0], times[1]);
    }
}
