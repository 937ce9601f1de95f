using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// Opens a file to read although another process has locked it. On Unix the runtime asks for a lock with every file that it
/// opens, and an exclusive lock of another refuses it, although locks there are only advice; the system's own call asks for none.
/// </summary>
internal static class UnlockedRead
{
    private const int NoSuchFile = 2;

    public static FileStream Open(string path)
    {
        if (OperatingSystem.IsWindows())
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        var descriptor = OpenDescriptor(System.Text.Encoding.UTF8.GetBytes(path + '\0'), OperatingSystem.IsLinux() ? 0x80000 : 0x1000000);
        if (descriptor >= 0)
            return new FileStream(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Read, 1);
        var error = Marshal.GetLastPInvokeError();
        throw error == NoSuchFile ? new FileNotFoundException(null, path) : new IOException(new Win32Exception(error).Message);
    }

    // The flag closes the descriptor in child processes; reading is 0.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenDescriptor(byte[] path, int flags);
}
