using System.Diagnostics;
using System.Globalization;
using ActorGraph.Cypher;

namespace ActorGraph.Benchmarks.Processes;

/// <summary>A case file, opened in a process that has nothing else in it.</summary>
/// <param name="Opening">Until it was open.</param>
/// <param name="FirstAnswer">Until the first answer was there.</param>
/// <param name="ResidentBytes">Memory of the process then.</param>
internal sealed record OpenedCase(TimeSpan Opening, TimeSpan FirstAnswer, long ResidentBytes)
{
    public const string Verb = "open-case";

    /// <summary>Runs this program again to open the file.</summary>
    public static async Task<OpenedCase> MeasureAsync(string file, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OpenedCase).Assembly.Location, Verb, file]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var line = (await process.StandardOutput.ReadToEndAsync(cancellation)).Trim().Split(' ');
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0 || line.Length != 3) throw new InvalidOperationException($"Opening `{file}` ended with code {process.ExitCode}.");
        var numbers = line.Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new OpenedCase(TimeSpan.FromTicks(numbers[0]), TimeSpan.FromTicks(numbers[1]), numbers[2]);
    }

    /// <summary>The other side of it.</summary>
    public static void Report(string file, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        using var database = CypherDatabase.Open(file);
        var opened = clock.Elapsed;
        using (var result = database.Run("MATCH (i:Item {n: 7})-[r]-() RETURN count(r)")) result.MoveNext();
        var answered = clock.Elapsed;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{opened.Ticks} {answered.Ticks} {Environment.WorkingSet}"));
    }
}
