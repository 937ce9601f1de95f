using System.Diagnostics;

namespace ActorGraph.Web.Tests.Fixtures;

/// <summary>The program, serving a case in a process of its own.</summary>
internal sealed class ServingProgram : IAsyncDisposable
{
    private readonly Process _process;

    private ServingProgram(Process process, string report)
    {
        (_process, Report) = (process, report);
        Client = new HttpClient { BaseAddress = new Uri(Said("Explorer").Split(' ')[0]) };
    }

    /// <summary>What it said when it was ready.</summary>
    public string Report { get; private set; }

    public HttpClient Client { get; }

    public int ProcessId => _process.Id;

    /// <summary>Serves at a free port, and at a free one for Bolt where no other is asked for.</summary>
    public static async Task<ServingProgram> StartAsync(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        return await ReadyAsync(ProgramRun.Start(folder, ["serve", .. arguments.Contains("--urls") ? (string[])[] : ["--port", "0"], .. arguments], environment));
    }

    /// <summary>Serves as a user whose files may not grow beyond a size, until <see cref="LetFilesGrowAsync"/>.</summary>
    public static Task<ServingProgram> StartWithSmallFilesAsync(string folder, int kibibytes, string[] arguments) =>
        ReadyAsync(ProgramRun.StartWithSmallFiles(folder, kibibytes, ["serve", "--port", "0", .. arguments]));

    private static async Task<ServingProgram> ReadyAsync(Process process)
    {
        var report = "";
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            report += line + "\n";
            if (line.StartsWith("Ctrl+C", StringComparison.Ordinal)) return new ServingProgram(process, report);
        }

        throw new InvalidOperationException($"The program ended before it served: {report}{await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>One line of the report, without its name.</summary>
    public string Said(string name) => Report.Split('\n').Single(line => line.StartsWith("  " + name, StringComparison.Ordinal))[12..].Trim();

    /// <summary>Waits until it says something in its log.</summary>
    public async Task<string> HearAsync(string words)
    {
        while (!Report.Contains(words, StringComparison.Ordinal))
        {
            Report += await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
                ? line + "\n"
                : throw new InvalidOperationException($"It ended without saying `{words}`: {Report}");
        }

        return Report;
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    public async Task<int> EndAsync(string signal)
    {
        await SignalAsync(signal);
        return await EndedAsync();
    }

    public Task SignalAsync(string signal) => ProgramRun.SignalAsync(_process, signal);

    public Task LetFilesGrowAsync() => ProgramRun.LetFilesGrowAsync(_process);

    /// <summary>Waits for the end.</summary>
    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>What it wrote to its error stream, after it has ended.</summary>
    public Task<string> ErrorsAsync() => _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

    /// <summary>Runs a statement over HTTP and gives the whole answer, also where it is an error.</summary>
    public async Task<string> AskAsync(string statement)
    {
        using var response = await Client.SendJsonAsync(
            HttpMethod.Post, "/db/neo4j/query/v2", new System.Text.Json.Nodes.JsonObject { ["statement"] = statement }.ToJsonString());
        return await response.TextAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
