using System.Buffers.Binary;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// Looks at the first 100 bytes of a file before anything opens it to write, so that a file of another kind stays untouched.
/// The offsets are those of SQLite's "Database File Format", section 1.3.
/// </summary>
internal static class CaseFileHeader
{
    private const int HeaderBytes = 100;
    internal const string OpenToRead = " It can be opened to read with `--read-only`.";
    private const int StampOffset = 40;
    private const int VersionOffset = 60;
    private const int ApplicationIdOffset = 68;

    /// <summary>The version of its format, and the stamp that every change of its snapshot renews.</summary>
    /// <exception cref="CaseFileException">The file is not a case file, is of a newer version, or may not be read.</exception>
    public static (int Version, uint Stamp) Check(string path, bool write)
    {
        var header = new byte[HeaderBytes];
        int read;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, write ? FileAccess.ReadWrite : FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            read = stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CaseFileException(CaseFileProblem.ReadOnly, path, $"The case file `{path}` cannot be opened: this user may not {(write ? "both read and write" : "read")} it.{(write ? OpenToRead : "")}", e);
        }
        catch (IOException e) when (CaseFileLock.IsReadOnly(e))
        {
            throw new CaseFileException(
                CaseFileProblem.ReadOnly, path, $"The case file `{path}` cannot be opened to write: it lies on a file system that is mounted read-only.{OpenToRead}", e);
        }
        catch (IOException e)
        {
            throw new CaseFileException(CaseFileProblem.InputOutput, path, $"The case file `{path}` cannot be read: {e.Message}", e);
        }

        if (read == 0)
            throw NotACase(path, "it is empty");
        if (read < HeaderBytes || !header.AsSpan().StartsWith("SQLite format 3\0"u8))
            throw NotACase(path, "it is a file of another kind");
        if (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(ApplicationIdOffset)) != CaseFileSchema.ApplicationId)
            throw NotACase(path, "it is an SQLite database of another program");
        var version = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(VersionOffset));
        if (version > CaseFileSchema.Version)
            throw new CaseFileException(
                CaseFileProblem.NewerVersion, path,
                $"The case file `{path}` has the format {version}, and this program knows formats up to {CaseFileSchema.Version}. It has not been changed; use a newer program.");
        if (version < 1)
            throw CaseFileException.Damaged(path, $"its format is said to be {version}");
        return (version, BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(StampOffset)));
    }

    private static CaseFileException NotACase(string path, string what) => new(
        CaseFileProblem.NotACase, path, $"`{path}` is not a case file: {what}. It has not been changed; check the path.");
}
