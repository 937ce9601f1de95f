using System.Buffers.Binary;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// Looks at the first 100 bytes of a file before anything opens it to write, so that a file of another kind stays untouched.
/// The offsets are those of SQLite's "Database File Format", section 1.3.
/// </summary>
internal static class CaseFileHeader
{
    private const int HeaderBytes = 100;
    private const int ApplicationIdOffset = 68;

    /// <exception cref="CaseFileException">The file is not a case file, or may not be read.</exception>
    public static void Check(string path)
    {
        var header = new byte[HeaderBytes];
        int read;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1);
            read = stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CaseFileException(CaseFileProblem.ReadOnly, path, $"The case file `{path}` cannot be opened: this user may not both read and write it.", e);
        }
        catch (IOException e) when (CaseFileLock.IsReadOnly(e))
        {
            throw new CaseFileException(
                CaseFileProblem.ReadOnly, path, $"The case file `{path}` cannot be opened to write: it lies on a file system that is mounted read-only.", e);
        }
        catch (IOException e)
        {
            throw new CaseFileException(CaseFileProblem.InputOutput, path, $"The case file `{path}` cannot be read: {e.Message}", e);
        }

        if (read < HeaderBytes || !header.AsSpan().StartsWith("SQLite format 3\0"u8))
            throw NotACase(path, "it is a file of another kind");
        if (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(ApplicationIdOffset)) != CaseFileSchema.ApplicationId)
            throw NotACase(path, "it is an SQLite database of another program");
    }

    private static CaseFileException NotACase(string path, string what) => new(
        CaseFileProblem.NotACase, path, $"`{path}` is not a case file: {what}. It has not been changed; check the path.");
}
