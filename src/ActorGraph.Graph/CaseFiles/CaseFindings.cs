namespace ActorGraph.Graph.CaseFiles;

/// <summary>Collects what is found out of order while a case is opened.</summary>
/// <param name="isTolerant">Whether what cannot be read is left out and named, instead of ending the opening.</param>
internal sealed class CaseFindings(bool isTolerant)
{
    private readonly List<CaseFinding> _all = [];

    public bool IsTolerant { get; } = isTolerant;

    public IReadOnlyList<CaseFinding> All => _all;

    public void Add(CaseFindingKind kind, string message) => _all.Add(new CaseFinding(kind, message));
}
