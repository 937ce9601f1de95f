using System.Text;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Csv;

/// <summary>
/// The folders that LOAD CSV may read. A URL is a path within one of them, or the whole path of a file that lies in one; links
/// are followed before that is decided, so none leads out.
/// </summary>
public sealed class CsvFolders
{
    private readonly string[] _folders;

    /// <summary>No folder: LOAD CSV is off.</summary>
    public static CsvFolders None { get; } = new([]);

    /// <summary>These folders, by whole or relative path.</summary>
    public CsvFolders(IEnumerable<string> folders) => _folders = [.. folders.Select(folder => RealPath(Path.GetFullPath(folder)))];

    /// <summary>The whole paths of the folders.</summary>
    public IReadOnlyList<string> Folders => _folders;

    /// <summary>Opens the file that a URL names.</summary>
    internal StreamReader Open(string url, SourceSpan span)
    {
        if (_folders.Length == 0) throw CsvErrors.Off(span);
        var file = Find(PathOf(url, span)) ?? throw CsvErrors.NotFound(span, url);
        try
        {
            if (OrdinaryFile.Otherwise(file) is { } what) throw CsvErrors.CannotRead(span, url, $"it is {what}, and no file.");
            return new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), Encoding.UTF8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CsvErrors.CannotRead(span, url, error.Message);
        }
    }

    private static string PathOf(string url, SourceSpan span)
    {
        if (url.StartsWith("//", StringComparison.Ordinal) || !Uri.TryCreate(url, UriKind.Absolute, out var address) || !url.Contains(':', StringComparison.Ordinal))
            throw CsvErrors.NotAUrl(span, url);
        if (!address.IsFile) throw CsvErrors.NotAFile(span, address.Scheme);
        if (address.Host.Length > 0) throw CsvErrors.HasHost(span, url);
        return Uri.UnescapeDataString(address.AbsolutePath);
    }

    private string? Find(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        var within = path.TrimStart('/');
        foreach (var folder in _folders)
        {
            foreach (var candidate in (string[])[Path.GetFullPath(Path.Combine(folder, within)), Path.GetFullPath(path)])
            {
                if (File.Exists(candidate) && RealPath(candidate) is var real && IsWithin(folder, real)) return real;
            }
        }

        return null;
    }

    private static bool IsWithin(string folder, string file) =>
        file.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path with every link in it followed.</summary>
    private static string RealPath(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            if (entry.LinkTarget is not null && entry.ResolveLinkTarget(returnFinalTarget: true) is { } target) real = RealPath(target.FullName);
        }

        return real;
    }
}
