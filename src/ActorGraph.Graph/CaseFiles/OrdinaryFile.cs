using ActorGraph.Graph.CaseFiles;

namespace ActorGraph.Graph;

/// <summary>Tells files from what else a path may lead to. Of a FIFO the opening alone waits for ever, and a device has no end.</summary>
internal static class OrdinaryFile
{
    /// <summary>What stands at a path, after links are followed, in words such as "a FIFO"; null where it is an ordinary file, or nothing.</summary>
    /// <exception cref="IOException">The system does not tell.</exception>
    public static string? Otherwise(string path) => FileStatus.Of(path)?.Kind switch
    {
        null => new FileInfo(path).LinkTarget is null ? null : "a link to nothing",
        FileKind.Regular => null,
        FileKind.Folder => "a folder",
        FileKind.Device => "a device",
        FileKind.Fifo => "a FIFO",
        FileKind.Socket => "a socket",
        _ => "no ordinary file",
    };
}
