using System.Text.Json;
using ActorGraph.Graph.CaseFiles;

namespace ActorGraph.Graph;

/// <summary>
/// Keeps other processes from writing a case file: a lock of the operating system on <c>FILE.lock</c>, which ends with the
/// process however that ends, and in that file, for all to read, who holds it.
/// </summary>
internal sealed class CaseFileLock : IDisposable
{
    private const int LargestText = 16 * 1024;
    private const int Attempts = 5;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly FileStream _stream;
    private readonly string _lockPath;
    private CaseFileHolder _holder;

    private CaseFileLock(FileStream stream, string lockPath)
    {
        _stream = stream;
        _lockPath = lockPath;
        _holder = new CaseFileHolder(Environment.ProcessId, Environment.MachineName, DateTimeOffset.UtcNow, null, Guid.NewGuid());
    }

    /// <summary>Takes the lock.</summary>
    /// <exception cref="CaseFileException">Another has it, or the folder may not be written.</exception>
    public static CaseFileLock Acquire(string path)
    {
        var lockPath = LockPath(path);
        for (var attempt = 1; ; attempt++)
        {
            if (TryAcquire(path, lockPath) is { } taken)
                return taken;
            if (attempt == Attempts)
                throw Held(path, ReadHolder(path));
            Thread.Sleep(10 * attempt);
        }
    }

    /// <summary>Who holds the case file; null where nobody does, or what it says cannot be read.</summary>
    public static CaseFileHolder? ReadHolder(string path)
    {
        var lockPath = LockPath(path);
        try
        {
            return File.Exists(lockPath) && IsHeld(lockPath) ? ReadText(lockPath) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Says where the holder answers, or with null that it no longer does.</summary>
    public void Announce(string? address)
    {
        _holder = _holder with { Address = address };
        Write();
    }

    /// <summary>Lets go of the case file.</summary>
    public void Dispose()
    {
        try
        {
            // Somebody may have removed the file, and another process have made one of that name since.
            if (ReadText(_lockPath)?.Token == _holder.Token)
                File.Delete(_lockPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _stream.SetLength(0);
        }

        _stream.Dispose();
    }

    // A case has one lock whatever link it is reached by.
    private static string LockPath(string path) =>
        (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) is { } target
            ? target + ".lock"
            : Path.GetFullPath(path) + ".lock";

    private static CaseFileLock? TryAcquire(string path, string lockPath)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, OwnerShare, 1);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CaseFileException(
                CaseFileProblem.ReadOnly, path, $"The case file `{path}` cannot be opened, because `{lockPath}` may not be written.{CaseFileHeader.OpenToRead}", e);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new CaseFileException(
                CaseFileProblem.Missing, path, $"The case file `{path}` cannot be created: its folder does not exist.", e);
        }
        catch (IOException e) when (FileErrors.IsDiskFull(e))
        {
            throw new CaseFileException(
                CaseFileProblem.DiskFull, path, $"The case file `{path}` cannot be opened: there is no room to write `{lockPath}`.", e);
        }
        catch (IOException e) when (IsReadOnly(e))
        {
            throw new CaseFileException(
                CaseFileProblem.ReadOnly, path, $"The case file `{path}` cannot be opened to write: it lies on a file system that is mounted read-only.{CaseFileHeader.OpenToRead}", e);
        }
        catch (IOException)
        {
            return null;
        }

        var taken = new CaseFileLock(stream, lockPath);
        taken.Write();
        // Its former holder may have deleted the file between our opening and locking it: then another file has the name by now.
        if (ReadText(lockPath)?.Token == taken._holder.Token)
            return taken;
        stream.Dispose();
        return null;
    }

    // Unix has only "alone" and "shared" as advisory locks, and readers who ask for neither pass; Windows enforces what it is
    // told, so that readers must be let in by name.
    private static FileShare OwnerShare => OperatingSystem.IsWindows() ? FileShare.Read | FileShare.Delete : FileShare.None;

    private static bool IsHeld(string lockPath)
    {
        try
        {
            using var probe = OperatingSystem.IsWindows()
                ? new FileStream(lockPath, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1)
                : new FileStream(lockPath, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static CaseFileHolder? ReadText(string lockPath)
    {
        try
        {
            using var stream = UnlockedRead.Open(lockPath);
            return stream.Length is 0 or > LargestText ? null : JsonSerializer.Deserialize<CaseFileHolder>(stream, Json);
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException)
        {
            return null;
        }
    }

    internal static bool IsReadOnly(IOException e) => (e.HResult & 0xFFFF) is 30 or 0x13;

    internal static CaseFileException Held(string path, CaseFileHolder? holder)
    {
        var who = holder is null
            ? "another process"
            : $"the process {holder.Pid} on `{holder.Machine}` since {holder.Since:yyyy-MM-dd HH:mm:ss}Z";
        var hint = holder?.Address is { } address ? $" It answers at `{address}`." : " End it, or wait until it has ended.";
        return new CaseFileException(
            CaseFileProblem.Held, path, $"The case file `{path}` is held by {who}, and only one process may write it.{hint}", null, holder);
    }

    private void Write()
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(_holder, Json);
        _stream.Position = 0;
        _stream.Write(text);
        _stream.SetLength(text.Length);
        _stream.Flush(flushToDisk: false);
    }
}
