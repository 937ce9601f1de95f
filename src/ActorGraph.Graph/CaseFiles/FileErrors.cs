using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>Says in the store's words what SQLite or the system could not do. The codes are those of SQLite's "Result and Error Codes".</summary>
internal static class FileErrors
{
    private const int Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, DiskFull = 13, CannotOpen = 14, TooBig = 18, NotADatabase = 26;

    /// <summary>The system's number for a file that has reached its largest size.</summary>
    internal const int FileTooBig = 27;

    public static void Translate(string path, Action work) => Translate(path, () =>
    {
        work();
        return true;
    });

    public static T Translate<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw Translate(path, e);
        }
        catch (CommitRefusedException e)
        {
            throw Refused(path, e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw Unwritable(path, e);
        }
        catch (IOException e) when (IsDiskFull(e))
        {
            throw Full(path, e);
        }
        catch (IOException e)
        {
            throw new CaseFileException(CaseFileProblem.InputOutput, path, $"The case file `{path}` cannot be used: {e.Message}", e);
        }
    }

    private static CaseFileException Translate(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        Permission or ReadOnly or CannotOpen => Unwritable(path, e),
        Busy or Locked => new CaseFileException(
            CaseFileProblem.Held, path, $"Another program is using the case file `{path}` as an SQLite database. Close it there, then try again.", e),
        DiskFull => Full(path, e),
        Corrupt or NotADatabase => CaseFileException.Damaged(path, $"SQLite says \"{e.Message}\"", e),
        TooBig => new CaseFileException(CaseFileProblem.InputOutput, path, $"Something is too large for the case file `{path}`: {e.Message}", e),
        InputOutput => new CaseFileException(
            CaseFileProblem.InputOutput, path, $"The case file `{path}` could not be read or written ({e.Message}). Look at the disk, then open the case again.", e),
        _ => CaseFileException.Damaged(path, $"SQLite says \"{e.Message}\"", e),
    };

    private static CaseFileException Refused(string path, CommitRefusedException e)
    {
        if (e is { Outcome: CommitOutcome.NotThere, InnerException: IOException full } && IsDiskFull(full))
            return Full(path, full);
        var reason = e.InnerException is { } inner ? $"{e.Message} ({inner.Message.TrimEnd('.')})" : e.Message;
        var outcome = e.Outcome == CommitOutcome.NotThere
            ? "The commit is not in it."
            : "The commit may be in it or not, which shows when the case is opened again.";
        return new CaseFileException(
            CaseFileProblem.InputOutput, path, $"A commit to the case file `{path}` was refused: {reason}. {outcome} Until it is opened again the case takes no more.", e)
        {
            Outcome = e.Outcome,
        };
    }

    private static CaseFileException Full(string path, Exception e) => new(
        CaseFileProblem.DiskFull, path, $"The case file `{path}` cannot grow: there is no room left where it lies. Nothing was lost; make room, then try again.", e);

    internal static bool IsDiskFull(IOException e) => (e.HResult & 0xFFFF) is 28 or 122 or FileTooBig or 0x70 or 0x27;

    private static CaseFileException Unwritable(string path, Exception e) => new(
        CaseFileProblem.ReadOnly, path, $"The case file `{path}` cannot be opened to write: the file or its folder may not be written by this user.{CaseFileHeader.OpenToRead}", e);
}
