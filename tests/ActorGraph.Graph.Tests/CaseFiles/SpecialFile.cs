using System.Diagnostics;
using System.Net.Sockets;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>What stands where a file was meant, and is none, or is no case. Also for the tests of the program, which refuses the same.</summary>
internal static class SpecialFile
{
    /// <summary>Makes one at a path, and skips the test where that cannot be made here; what is returned is let go of after the test.</summary>
    public static IDisposable? Make(string kind, string path)
    {
        switch (kind)
        {
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "fifo":
                Assert.True(Run("mkfifo", path));
                break;
            case "socket":
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                socket.Bind(new UnixDomainSocketEndPoint(path));
                return socket;
            case "device":
                Assert.SkipUnless(Environment.IsPrivilegedProcess && Run("mknod", path, "c", "1", "3"), "This user is not root, or not one that may make devices.");
                break;
            case "empty file":
                File.WriteAllText(path, "");
                break;
            case "text":
                File.WriteAllText(path, new string('x', 500));
                break;
            case "link to nothing":
                File.CreateSymbolicLink(path, path + "-nothing");
                break;
            case "link to fifo":
                Assert.True(Run("mkfifo", path + "-fifo"));
                File.CreateSymbolicLink(path, path + "-fifo");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind.");
        }

        return null;
    }

    /// <summary>All that would change where it was written or replaced.</summary>
    public static string Describe(string path)
    {
        var info = new FileInfo(path);
        return $"{path} {info.Attributes} {info.LinkTarget} {(OperatingSystem.IsWindows() ? default : info.UnixFileMode)} {info.LastWriteTimeUtc.Ticks}";
    }

    private static bool Run(string program, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This is not Linux.");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
