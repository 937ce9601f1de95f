using System.Diagnostics;

namespace ActorGraph.Web.Tests.Fixtures;

/// <summary>What one run of the program in a process of its own ended with.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its error stream.</param>
internal sealed record ProgramRun(int Code, string Output, string Errors)
{
    public static async Task<ProgramRun> OfAsync(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    public static async Task<ProgramRun> WithEnvironmentAsync(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        using var process = Start(folder, arguments, environment);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    public static async Task<ProgramRun> WithInputAsync(string folder, string input, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    /// <summary>
    /// Runs it as a user to whom permissions apply: as root without the right to pass over them. Skips the test where that right cannot be
    /// laid down.
    /// </summary>
    public static async Task<ProgramRun> WithPermissionsAsync(string folder, params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "This is not Linux.");
        if (!Environment.IsPrivilegedProcess) return await OfAsync(folder, arguments);
        string[] bound = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"];
        using (var probe = Process.Start(new ProcessStartInfo("sh", ["-c", $"{string.Join(' ', bound)} true 2>/dev/null"]))!)
        {
            await probe.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.SkipUnless(probe.ExitCode == 0, "This user may write every file, and cannot lay that right down.");
        }

        using var process = Start(bound, folder, arguments);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    /// <summary>Starts it as a user whose files may not grow beyond a size, until <see cref="LetFilesGrowAsync"/>.</summary>
    public static Process StartWithSmallFiles(string folder, int kibibytes, string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "This is not Linux.");
        return Start(["bash", "-c", $"ulimit -S -f {kibibytes}; exec \"$@\"", "bash"], folder, arguments, ("DOTNET_EnableWriteXorExecute", "0"));
    }

    /// <summary>Takes the limit from a process that runs.</summary>
    public static async Task LetFilesGrowAsync(Process process)
    {
        using var limit = Process.Start("prlimit", ["--pid", $"{process.Id}", "--fsize=unlimited:unlimited"]);
        await limit.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, limit.ExitCode);
    }

    /// <summary>Starts the program in a folder; nothing of the machine's own settings reaches it.</summary>
    public static Process Start(string folder, string[] arguments, params (string Name, string Value)[] environment) =>
        Start([], folder, arguments, environment);

    private static Process Start(string[] before, string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        // Whoever started the tests may let them ignore SIGINT, and what they start would inherit it.
        string[] program = OperatingSystem.IsLinux() ? [.. before, "env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        var start = new ProcessStartInfo(program[0], program[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Bolt__Listen"] = "127.0.0.1:0", ["XDG_DATA_HOME"] = folder, ["ACTORGRAPH_DATABASE"] = "" },
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ActorGraph.Web.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Sends a signal; every shell can, while a program <c>kill</c> is not on every machine.</summary>
    public static async Task SignalAsync(Process process, string signal)
    {
        using var shell = Process.Start("sh", ["-c", $"kill -s {signal} {process.Id}"]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What it says until it ends.</summary>
    public static async Task<ProgramRun> EndAsync(Process process)
    {
        var cancellation = TestContext.Current.CancellationToken;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new ProgramRun(process.ExitCode, output, await errors);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
