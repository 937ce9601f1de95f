using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>What stands at a path.</summary>
internal enum FileKind
{
    Regular,
    Folder,
    Device,
    Fifo,
    Socket,
    Other,
}

/// <summary>What a file is whatever it is called: two paths with the same identity are the same file.</summary>
internal readonly record struct FileIdentity(ulong Device, ulong Number);

/// <summary>The sort and the identity of what stands at a path, after links are followed, without opening it.</summary>
/// <param name="Identity">Null where the system does not tell it by a path (Windows, which does not let an open file be replaced).</param>
internal readonly record struct FileStatus(FileKind Kind, FileIdentity? Identity)
{
    private const int NoSuchFile = 2, NotAFolder = 20;
    private const int CurrentFolder = -100;
    private const uint BasicFields = 0x7FF;

    /// <summary>Null where nothing stands there.</summary>
    /// <exception cref="IOException">The system does not tell.</exception>
    public static FileStatus? Of(string path) =>
        OperatingSystem.IsLinux() ? OnLinux(path)
        : OperatingSystem.IsMacOS() ? OnMac(path)
        : File.Exists(path) ? new FileStatus(FileKind.Regular, null)
        : Directory.Exists(path) ? new FileStatus(FileKind.Folder, null)
        : null;

    // The offsets are those of `struct statx`, which is the same on every architecture.
    private static FileStatus? OnLinux(string path)
    {
        Span<byte> answer = stackalloc byte[256];
        if (Statx(CurrentFolder, Bytes(path), 0, BasicFields, ref MemoryMarshal.GetReference(answer)) != 0)
            return Absent(path);
        var mode = MemoryMarshal.Read<ushort>(answer[28..]);
        var device = (ulong)MemoryMarshal.Read<uint>(answer[136..]) << 32 | MemoryMarshal.Read<uint>(answer[140..]);
        return new FileStatus(KindOf(mode), new FileIdentity(device, MemoryMarshal.Read<ulong>(answer[32..])));
    }

    private static FileStatus? OnMac(string path)
    {
        Span<byte> answer = stackalloc byte[256];
        ref var first = ref MemoryMarshal.GetReference(answer);
        var failed = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? StatWithLongNumbers(Bytes(path), ref first) : Stat(Bytes(path), ref first);
        if (failed != 0)
            return Absent(path);
        var mode = MemoryMarshal.Read<ushort>(answer[4..]);
        return new FileStatus(KindOf(mode), new FileIdentity(BinaryPrimitives.ReadUInt32LittleEndian(answer), MemoryMarshal.Read<ulong>(answer[8..])));
    }

    private static FileStatus? Absent(string path)
    {
        var error = Marshal.GetLastPInvokeError();
        return error is NoSuchFile or NotAFolder ? null : throw new IOException($"`{path}`: {Marshal.GetPInvokeErrorMessage(error)}", error);
    }

    private static FileKind KindOf(ushort mode) => (mode & 0xF000) switch
    {
        0x8000 => FileKind.Regular,
        0x4000 => FileKind.Folder,
        0x2000 or 0x6000 => FileKind.Device,
        0x1000 => FileKind.Fifo,
        0xC000 => FileKind.Socket,
        _ => FileKind.Other,
    };

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, ref byte answer);

    [DllImport("libc", EntryPoint = "stat", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat(byte[] path, ref byte answer);

    [DllImport("libc", EntryPoint = "stat$INODE64", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatWithLongNumbers(byte[] path, ref byte answer);
}
