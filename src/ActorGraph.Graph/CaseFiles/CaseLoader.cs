namespace ActorGraph.Graph.CaseFiles;

/// <summary>Brings a store to the state that its case file holds: the snapshot, then the commits of the log.</summary>
internal static class CaseLoader
{
    /// <summary>The root that the snapshot holds, before the commits of the log.</summary>
    public static GraphView ReadSnapshot(ICaseFile file, Pages.StringPool pool, Func<GraphView, WriteTransaction> begin)
    {
        var view = new GraphView(new Pages.LabelSets()) { StoreId = file.StoreId };
        var reader = new SnapshotReader(view, pool, file.Findings);
        foreach (var page in file.ReadPages())
            Guard(file, $"{page.Kind} page {page.Number}", () => reader.Take(page));
        Action<WriteTransaction> makeSchema = static _ => { };
        Guard(file, "the snapshot", () => makeSchema = reader.Finish());
        if (file.Findings.Doubt is { } doubt && file.Findings.All.All(finding => finding.Kind != CaseFindingKind.PagesMissing))
            file.Findings.Add(CaseFindingKind.PagesMissing, doubt);
        var transaction = begin(view);
        Guard(file, "the schema", () => makeSchema(transaction));
        return transaction.Seal();
    }

    /// <summary>Makes the changes of the log in a transaction and returns how many bytes they were in the file.</summary>
    public static long ReadLog(ICaseFile file, WriteTransaction transaction)
    {
        var bytes = 0L;
        var skipped = 0;
        Action? skip = file.Findings.IsTolerant ? () => skipped++ : null;
        foreach (var record in file.ReadLog())
        {
            if (record.Transaction != transaction.View.TransactionId + 1)
                throw CaseFileException.Damaged(file.Path, $"commit {record.Transaction} follows commit {transaction.View.TransactionId}");
            Guard(file, $"commit {record.Transaction}", () => LogReplay.Apply(transaction, record.Changes, skip));
            transaction.View.TransactionId = record.Transaction;
            bytes += record.Changes.Length;
        }

        if (skipped > 0)
            file.Findings.Add(CaseFindingKind.PagesMissing, $"{skipped} changes of the log are left out, because what they change is missing.");
        return bytes;
    }

    private static void Guard(ICaseFile file, string what, Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is FormatException or ArgumentException or GraphStoreException and not CaseFileException)
        {
            throw CaseFileException.Damaged(file.Path, $"{what} cannot be read ({e.Message.TrimEnd('.')})", e);
        }
    }
}
