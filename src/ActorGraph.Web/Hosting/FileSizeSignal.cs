using System.Runtime.InteropServices;

namespace ActorGraph.Web.Hosting;

/// <summary>
/// Where a limit on the size of files is reached, Unix ends the process unless it asks otherwise. Then the write fails instead, as on a disk
/// that is full, and only what was being written is refused.
/// </summary>
internal static class FileSizeSignal
{
    // SIGXFSZ, which has this number on Linux and on macOS.
    private const PosixSignal LimitReached = (PosixSignal)25;

    /// <summary>Lets writes fail until this is disposed; null where there is no such signal.</summary>
    public static IDisposable? Ignore() =>
        OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(LimitReached, signal => signal.Cancel = true);
}
