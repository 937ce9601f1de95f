using System.Diagnostics;
using System.Net.Sockets;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>What stands where a file was meant and is none: no verb opens it, writes to it or replaces it.</summary>
public sealed class SpecialFileTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    [Theory]
    [InlineData("fifo")]
    [InlineData("socket")]
    [InlineData("device")]
    [InlineData("empty file")]
    [InlineData("link to nothing")]
    public async Task What_is_no_case_is_refused_by_every_verb_and_never_replaced(string node)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "This is not Linux.");
        var inside = Directory.CreateDirectory(folder.In(Guid.NewGuid().ToString("N")[..8])).FullName;
        var path = Path.Combine(inside, "node");
        using var made = Make(node, path);
        var before = Describe(path);

        string[][] verbs =
        [
            ["serve", "--port", "0", "--case", path],
            ["query", "RETURN 1", "--case", path],
            ["query", "RETURN 1", "--read-only", "--case", path],
            ["import", Path.Combine(AppContext.BaseDirectory, "seed", "actors.jsonl"), "--case", path],
            ["backup", path, "--case", folder.In(CaseFolder.Seed)],
            ["export", "--output", path, "--case", folder.In(CaseFolder.Seed)],
        ];
        foreach (var verb in verbs)
        {
            var run = await ProgramRun.OfAsync(folder.Path, verb);
            Assert.Equal((verb[0], 1, ""), (verb[0], run.Code, run.Output));
            Assert.Contains($"`{path}`", run.Errors, StringComparison.Ordinal);
            Assert.Equal(before, Describe(path));
            Assert.Equal([path], Directory.GetFileSystemEntries(inside));
        }
    }

    private static IDisposable? Make(string node, string path)
    {
        switch (node)
        {
            case "fifo":
                Assert.True(Run("mkfifo", path));
                break;
            case "socket":
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                socket.Bind(new UnixDomainSocketEndPoint(path));
                return socket;
            case "device":
                Assert.SkipUnless(Run("mknod", path, "c", "1", "3"), "This user is not root, or not one that may make devices.");
                break;
            case "empty file":
                File.WriteAllText(path, "");
                break;
            default:
                File.CreateSymbolicLink(path, path + "-nothing");
                break;
        }

        return null;
    }

    private static string Describe(string path)
    {
        var info = new FileInfo(path);
        return $"{info.Attributes} {info.LinkTarget} {info.UnixFileMode} {info.LastWriteTimeUtc.Ticks}";
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
