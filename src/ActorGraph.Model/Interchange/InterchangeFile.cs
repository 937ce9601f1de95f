namespace ActorGraph.Model.Interchange;

/// <summary>A file of the interchange format that can be read more than once.</summary>
/// <param name="Name">What errors call it.</param>
/// <param name="Open">Opens it from the start. The reader closes the stream.</param>
public sealed record InterchangeFile(string Name, Func<Stream> Open)
{
    /// <summary>A file on disk.</summary>
    public static InterchangeFile At(string path) => new(Path.GetFileName(path), () => File.OpenRead(path));

    /// <summary>Every <c>*.jsonl</c> file directly in a folder, by name.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<InterchangeFile> InFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).Select(At)];
}
