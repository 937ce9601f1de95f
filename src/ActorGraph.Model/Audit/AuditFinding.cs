namespace ActorGraph.Model.Audit;

/// <summary>Something in a case that breaks a rule which the database cannot enforce.</summary>
/// <param name="Code">What kind of thing, for programs: <c>stale-derived</c>.</param>
/// <param name="Id">The element's id; null for one that has none.</param>
/// <param name="Message">One sentence that names the element.</param>
/// <param name="IsRepairable">Whether <see cref="CaseAudit.RepairAsync"/> puts it right.</param>
public sealed record AuditFinding(string Code, string? Id, string Message, bool IsRepairable = false);
