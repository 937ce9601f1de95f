using ActorGraph.Graph;
using Neo4j.Driver;

namespace ActorGraph.Web.Database;

/// <summary>What is out of order with the file of a case, for the user to read.</summary>
/// <param name="ReadOnlyReason">Why the case can only be read, as sentences; null where it can be written.</param>
/// <param name="Refusal">Why the next commit would be refused; null where it would not.</param>
/// <param name="CanAcceptLoss">Whether it can only be read because commits are missing, and would go on without them when told to.</param>
/// <param name="IsPartial">Whether parts of it are left out, since they are missing or cannot be read.</param>
/// <param name="Missing">What is missing, each as a sentence: commits, or parts.</param>
/// <param name="Findings">What was found when it was opened, each as a sentence.</param>
public sealed record CaseState(string? ReadOnlyReason, string? Refusal, bool CanAcceptLoss, bool IsPartial, IReadOnlyList<string> Missing, IReadOnlyList<string> Findings)
{
    /// <summary>Of a case that lies on a server, which looks after it.</summary>
    public static CaseState InOrder { get; } = new(null, null, false, false, [], []);

    /// <summary>Of a case that this process has open.</summary>
    public static CaseState Of(GraphStore store) => new(
        store.ReadOnlyReason, store.Refusal?.Message, store.CanAcceptLoss,
        store.IsPartial,
        [.. store.Findings.Where(finding => finding.IsLoss).Select(finding => finding.Message)],
        [.. store.Findings.Select(finding => finding.Message)]);

    /// <summary>Of a case that another ActorGraph has open.</summary>
    public static async Task<CaseState> AskAsync(IAsyncSession session)
    {
        var cursor = await session.RunAsync("CALL actorgraph.state()");
        var state = await cursor.SingleAsync();
        return new CaseState(
            state["readOnlyReason"].As<string?>(), state["refusal"].As<string?>(), false,
            state["isPartial"].As<bool>(), state["missing"].As<List<string>>(), state["findings"].As<List<string>>());
    }

    /// <summary>The findings as lines, and why the case can only be read: with the finding that makes it so, or where parts are left out, after all.</summary>
    public IEnumerable<string> Lines()
    {
        var isSaid = false;
        foreach (var finding in Findings)
        {
            var isReason = ReadOnlyReason?.StartsWith(finding, StringComparison.Ordinal) == true;
            isSaid |= isReason;
            yield return isReason ? ReadOnlyReason! : finding;
        }

        if (IsPartial && !isSaid) yield return ReadOnlyReason!;
    }
}
