namespace ActorGraph.Graph;

/// <summary>Something that was out of order when a case was opened.</summary>
/// <param name="Message">What was found, as sentences for the user.</param>
public sealed record CaseFinding(CaseFindingKind Kind, string Message)
{
    /// <summary>Whether something is missing that the case once held.</summary>
    public bool IsLoss => Kind is CaseFindingKind.CommitsMissing or CaseFindingKind.PagesMissing;
}

/// <summary>The sorts of finding.</summary>
public enum CaseFindingKind
{
    /// <summary>Commits that were acknowledged are missing.</summary>
    CommitsMissing,

    /// <summary>Parts of the snapshot are missing or cannot be read.</summary>
    PagesMissing,

    /// <summary>The file is damaged, and nothing is missing all the same.</summary>
    Readable,

    /// <summary>A file beside the case did not belong to it and was given another name.</summary>
    SetAside,

    /// <summary>The case was brought to a newer format; a copy of it from before was kept.</summary>
    Upgraded,
}
