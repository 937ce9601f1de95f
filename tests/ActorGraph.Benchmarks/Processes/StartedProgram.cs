using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace ActorGraph.Benchmarks.Processes;

/// <summary>The whole application, from the start of its process to the first answer over HTTP.</summary>
/// <param name="FirstStart">When it makes the case from the seed.</param>
/// <param name="NextStart">When the case is there: the median of five.</param>
/// <param name="ResidentBytes">Memory of the process after the first answer.</param>
internal sealed record StartedProgram(TimeSpan FirstStart, TimeSpan NextStart, long ResidentBytes)
{
    /// <summary>Null where the program was not built in the configuration that this one was.</summary>
    public static async Task<StartedProgram?> MeasureAsync(string folder, CancellationToken cancellation)
    {
        if (Find() is not { } program) return null;
        var starts = new List<(TimeSpan Time, long Bytes)>();
        for (var start = 0; start < 6; start++) starts.Add(await OnceAsync(program, Path.Combine(folder, "seed.actorgraph"), cancellation));
        var next = starts.Skip(1).OrderBy(start => start.Time).ElementAt(2);
        return new StartedProgram(starts[0].Time, next.Time, next.Bytes);
    }

    private static async Task<(TimeSpan Time, long Bytes)> OnceAsync(string program, string file, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--port", "0", "--case", file])
        {
            RedirectStandardOutput = true,
            Environment = { ["Bolt__Listen"] = "off", ["ACTORGRAPH_DATABASE"] = "" },
        };
        using var process = Process.Start(start)!;
        try
        {
            string? line;
            do line = await process.StandardOutput.ReadLineAsync(cancellation) ?? throw new InvalidOperationException("The program ended before it served.");
            while (!line.Contains("http://", StringComparison.Ordinal));
            using var client = new HttpClient { BaseAddress = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim()) };
            using var body = new StringContent("""{"statement":"MATCH (s:Statement) RETURN count(s)"}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
            using var answer = await client.PostAsync(new Uri("/db/neo4j/query/v2", UriKind.Relative), body, cancellation);
            await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation);
            process.Refresh();
            return (clock.Elapsed, process.WorkingSet64);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = folder.Parent!.Name;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ActorGraph.sln"))) folder = folder.Parent;
        var program = folder is null ? null : Path.Combine(folder.FullName, "src", "ActorGraph.Web", "bin", configuration, "net10.0", "ActorGraph.Web.dll");
        return File.Exists(program) ? program : null;
    }
}
