namespace ActorGraph.Model.Audit;

/// <summary>Findings up to a limit.</summary>
internal sealed class FindingList(int limit)
{
    private readonly List<AuditFinding> _findings = [];
    private bool _hasMore;

    public void Add(AuditFinding finding)
    {
        if (_findings.Count < limit)
            _findings.Add(finding);
        else
            _hasMore = true;
    }

    public AuditReport ToReport() => new(_findings, _hasMore);
}
