using System.Globalization;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// Looks after what stands beside a case: what belongs to another state of it, or to another case, is never read into it. It is
/// given another name and reported; in a case that is only read it is left alone.
/// </summary>
internal sealed class CompanionFiles(CasePath place, IStorage storage, CaseFindings findings, bool write)
{
    /// <summary>Before a case is made where there was none: nothing there can be its own.</summary>
    public void SetAsideAll()
    {
        foreach (var path in (ReadOnlySpan<string>)[place.Log, place.Mark, place.Journal, place.Wal, place.SharedMemory])
            SetAside(path, "there was no case file beside it");
    }

    /// <summary>Sets aside what SQLite would take for its own of this file and is not; the rest it rolls back by itself.</summary>
    public void SettleJournals(int version, uint stamp)
    {
        // A case of format 1 has SQLite's own log, and cannot have ours.
        if (version == 1)
        {
            SetAside(place.Log, "the case file is of an older format");
            SetAside(place.Mark, "the case file is of an older format");
            return;
        }

        SetAside(place.Wal, "the case has no such log");
        SetAside(place.SharedMemory, "the case has no such file");
        if (!JournalBelongs(stamp))
            SetAside(place.Journal, "it is not of this state of the case");
    }

    /// <summary>Whether there is a journal of a change that was cut off, and it is of the file as it stands.</summary>
    public bool JournalBelongs(uint stamp)
    {
        if (IsEmpty(place.Journal))
            return false;
        using var mark = CommitMark.Open(storage, place.Mark, write: false);
        return mark is not null && (mark.State.StampBefore == stamp || mark.State.StampAfter == stamp);
    }

    /// <summary>Opens the log that the snapshot names, and its mark; null for each that is not there.</summary>
    public (CommitLog? Log, CommitMark? Mark) Open(SnapshotHeader header)
    {
        var log = CommitLog.Open(storage, place.Log, write);
        if (log is not null && !(log.Header.Log == header.Log && log.Header.Store == header.Store && log.Header.Base == header.Transaction))
        {
            var isOfNoUse = log.Header.Log == header.Folded || !log.TryRead(out _) && !log.HasRemainder;
            log.Dispose();
            log = null;
            if (isOfNoUse)
                Delete(place.Log);
        }

        var mark = CommitMark.Open(storage, place.Mark, write);
        if (mark is not null && mark.State.Log != header.Log)
        {
            var isOfNoUse = mark.State.Log == header.Folded || mark.State.Log == Guid.Empty || header.Log is null && IsEmpty(place.Log);
            mark.Dispose();
            mark = null;
            if (isOfNoUse)
                Delete(place.Mark);
        }

        if (log is null)
            SetAside(place.Log, "it is not the log of this state of the case");
        if (mark is null)
            SetAside(place.Mark, "it is not of this state of the case");
        return (log, mark);
    }

    /// <summary>Keeps a copy of a file under a name that is free.</summary>
    public void CopyAside(string path)
    {
        using var from = storage.Open(path, write: false);
        if (from is null)
            return;
        var name = FreeName(path);
        using (var to = storage.Create(name, path))
        {
            var buffer = new byte[1 << 20];
            for (var offset = 0L; from.Read(offset, buffer) is > 0 and var read; offset += read)
                to.Write(offset, buffer.AsSpan(0, read));
            to.Sync();
        }

        storage.SyncFolder(path);
        findings.Add(CaseFindingKind.SetAside, $"What was left of `{path}` is kept as `{name}`.");
    }

    private void SetAside(string path, string why)
    {
        if (IsEmpty(path))
        {
            Delete(path);
            return;
        }

        if (!write)
        {
            findings.Add(CaseFindingKind.SetAside, $"`{path}` is not read, because {why}.");
            return;
        }

        var name = FreeName(path);
        storage.Move(path, name);
        storage.SyncFolder(path);
        findings.Add(CaseFindingKind.SetAside, $"`{path}` was renamed to `{name}`, because {why}.");
    }

    private bool IsEmpty(string path)
    {
        using var file = storage.Open(path, write: false);
        return file is null || file.Length == 0;
    }

    private void Delete(string path)
    {
        if (write)
            storage.Delete(path);
    }

    private static string FreeName(string path)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{path}.aside-{DateTime.UtcNow:yyyyMMdd'T'HHmmss'Z'}");
        var free = name;
        for (var number = 2; File.Exists(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        return free;
    }
}
