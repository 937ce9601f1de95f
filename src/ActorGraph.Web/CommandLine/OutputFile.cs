using ActorGraph.Web.Configuration;

namespace ActorGraph.Web.CommandLine;

/// <summary>Writes the files that verbs make, and says what cannot be written.</summary>
internal static class OutputFile
{
    /// <summary>Looks before anything is asked of the case.</summary>
    /// <exception cref="ConfigurationException">There is no folder for the file.</exception>
    public static void RequireFolder(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            throw new ConfigurationException($"There is no folder `{folder}` to write to.");
    }

    /// <summary>Writes a new file and brings it to the disk.</summary>
    /// <exception cref="IOException">It cannot be written whole.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        try
        {
            await using var stream = new FileStream(path, FileMode.CreateNew);
            await write(stream);
            stream.Flush(flushToDisk: true);
        }
        catch (ArgumentOutOfRangeException error)
        {
            // So the runtime says that a file has reached the size that its file system or the user's limits allow.
            throw new IOException($"`{path}` may not grow any further. Choose a place that takes larger files.", error);
        }
    }
}
