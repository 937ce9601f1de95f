using System.Diagnostics;
using System.Net.Sockets;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>What is no ordinary file, empty, or foreign is refused before it is opened, and stays what it is.</summary>
public sealed class CasePathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Nodes => new()
    {
        { "folder", "it is a folder" },
        { "fifo", "it is a FIFO" },
        { "socket", "it is a socket" },
        { "device", "it is a device" },
        { "empty", "it is empty" },
        { "text", "it is a file of another kind" },
        { "link to nothing", "it is a link to nothing" },
        { "link to fifo", "it is a FIFO" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Nodes))]
    public void Path_that_is_no_case_is_refused_and_left_as_it_is(string node, string said)
    {
        using var made = Make(node, _folder.File());
        var before = Directory.GetFileSystemEntries(_folder.Folder).Order().Select(Describe).ToList();
        foreach (var options in (GraphStoreOptions[])[new(), new() { MustExist = true }, new() { ReadOnly = true }, new() { AcceptLoss = true }])
        {
            var refused = Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File(), options));
            Assert.Equal(CaseFileProblem.NotACase, refused.Problem);
            Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Folder).Order().Select(Describe));
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("fifo")]
    [InlineData("link to nothing")]
    public void Backup_replaces_nothing(string node)
    {
        using var store = GraphStore.Open(_folder.File());
        using var made = Make(node, _folder.File("backup"));
        var before = Describe(_folder.File("backup"));
        Assert.Throws<CaseFileException>(() => store.Backup(_folder.File("backup")));
        Assert.Equal(before, Describe(_folder.File("backup")));
    }

    [Theory]
    [InlineData("-log")]
    [InlineData("-mark")]
    [InlineData("-journal")]
    [InlineData("-wal")]
    [InlineData(".lock")]
    public void What_stands_under_the_name_of_a_companion_is_not_opened(string suffix)
    {
        GraphStore.Open(_folder.File()).Dispose();
        using var made = Make("fifo", _folder.File() + suffix);
        var refused = Assert.Throws<CaseFileException>(() => GraphStore.Open(_folder.File()));
        Assert.Contains($"`{_folder.File()}{suffix}`, which belongs to it, is a FIFO", refused.Message, StringComparison.Ordinal);
    }

    private static IDisposable? Make(string node, string path)
    {
        switch (node)
        {
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "fifo":
                Run("mkfifo", path);
                break;
            case "socket":
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                socket.Bind(new UnixDomainSocketEndPoint(path));
                return socket;
            case "device":
                Assert.SkipUnless(Environment.IsPrivilegedProcess, "This user is not root, and may make no devices.");
                Assert.SkipUnless(Run("mknod", path, "c", "1", "3"), "This user is not root enough to make devices.");
                break;
            case "empty":
                File.WriteAllText(path, "");
                break;
            case "text":
                File.WriteAllText(path, new string('x', 500));
                break;
            case "link to nothing":
                File.CreateSymbolicLink(path, path + "-nothing");
                break;
            case "link to fifo":
                Run("mkfifo", path + "-fifo");
                File.CreateSymbolicLink(path, path + "-fifo");
                break;
        }

        return null;
    }

    private static string Describe(string path)
    {
        var info = new FileInfo(path);
        return $"{path} {info.Attributes} {info.LinkTarget} {info.UnixFileMode} {info.LastWriteTimeUtc.Ticks}";
    }

    private static bool Run(string program, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This is not Linux.");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
