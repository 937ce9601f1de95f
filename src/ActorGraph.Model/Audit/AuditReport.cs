using ActorGraph.Model.Derivation;

namespace ActorGraph.Model.Audit;

/// <summary>What an audit found.</summary>
/// <param name="HasMore">True when there was more than is listed.</param>
public sealed record AuditReport(IReadOnlyList<AuditFinding> Findings, bool HasMore)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsClean => Findings.Count == 0;
}

/// <summary>What a repair changed, and what it left for people.</summary>
public sealed record RepairReport(DerivationSummary Derived, AuditReport Remaining);
