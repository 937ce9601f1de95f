namespace ActorGraph.Graph;

/// <summary>What is wrong with a case file, or with reaching it.</summary>
public enum CaseFileProblem
{
    /// <summary>There is no such file, and it was not to be created.</summary>
    Missing,

    /// <summary>It is some other kind of file.</summary>
    NotACase,

    /// <summary>It is a case file, but what is in it contradicts itself or its checksums.</summary>
    Damaged,

    /// <summary>It was written by a newer version of this program.</summary>
    NewerVersion,

    /// <summary>The file or its folder may not be written.</summary>
    ReadOnly,

    /// <summary>Another process has it open to write.</summary>
    Held,

    /// <summary>There is no room left where the file lies.</summary>
    DiskFull,

    /// <summary>Reading or writing failed for another reason.</summary>
    InputOutput,

    /// <summary>Commits that were acknowledged are missing at its end; what is there can be read.</summary>
    Incomplete,

    /// <summary>The file that is open no longer stands at its path: it was deleted, renamed or replaced.</summary>
    Moved,

    /// <summary>Something stands already where a new file was to be written.</summary>
    Taken,
}

/// <summary>What is known of a commit that was refused.</summary>
public enum CommitOutcome
{
    /// <summary>It is not in the case.</summary>
    NotThere,

    /// <summary>The disk may have it or not; the case tells when it is opened again.</summary>
    Unknown,
}

/// <summary>A case file could not be opened, read or written. What was acknowledged before is as it was.</summary>
public sealed class CaseFileException : GraphStoreException
{
    internal CaseFileException(CaseFileProblem problem, string path, string message, Exception? inner = null, CaseFileHolder? holder = null)
        : base(message, inner)
    {
        Problem = problem;
        Path = path;
        Holder = holder;
    }

    /// <summary>What is wrong.</summary>
    public CaseFileProblem Problem { get; }

    /// <summary>The case file, or the file beside it that is to blame.</summary>
    public string Path { get; }

    /// <summary>Who has the file, when <see cref="Problem"/> is <see cref="CaseFileProblem.Held"/> and it could be read.</summary>
    public CaseFileHolder? Holder { get; }

    /// <summary>Whether the commit that was refused may be in the case all the same.</summary>
    public CommitOutcome Outcome { get; internal init; }

    /// <summary>Room may be made and another process may end: the same transaction may then succeed.</summary>
    public override bool IsRetryable => Problem is CaseFileProblem.DiskFull or CaseFileProblem.Held;

    internal static CaseFileException Damaged(string path, string what, Exception? inner = null) => new(
        CaseFileProblem.Damaged, path,
        $"The case file `{path}` is damaged: {what.TrimEnd('.')}. It has not been changed. Use a copy of it from before; else look at what can be read with `--read-only`, take that out with `export --salvage`, or go on with it with `--accept-loss`.", inner);
}
