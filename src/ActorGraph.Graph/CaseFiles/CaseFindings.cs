namespace ActorGraph.Graph.CaseFiles;

/// <summary>Collects what is found out of order while a case is opened.</summary>
/// <param name="isTolerant">Whether what cannot be read is left out and named, instead of ending the opening.</param>
internal sealed class CaseFindings(bool isTolerant)
{
    private readonly List<CaseFinding> _all = [];

    public bool IsTolerant { get; } = isTolerant;

    public IReadOnlyList<CaseFinding> All => _all;

    /// <summary>Whether parts of the case are left out.</summary>
    public bool IsPartial => IsTolerant && _all.Exists(finding => finding.Kind == CaseFindingKind.PagesMissing);

    /// <summary>What is wrong with the pages as a whole, to be said where it is not told by which of them are missing; null where nothing is.</summary>
    public string? Doubt { get; set; }

    public void Add(CaseFindingKind kind, string message) => _all.Add(new CaseFinding(kind, message));
}
