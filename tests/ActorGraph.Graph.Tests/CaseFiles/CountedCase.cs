using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.CaseFiles;

/// <summary>A case in which each commit adds one node that says which it was: what is missing shows.</summary>
internal static class CountedCase
{
    public static void Commit(GraphStore store)
    {
        using var write = store.BeginWrite();
        var key = write.GetOrAddPropertyKey("commit");
        var node = write.CreateNode([write.GetOrAddLabel("Commit")]);
        write.SetNodeProperty(node, key, Value.Integer(write.View.NodeCount));
        if (node > 0)
            write.CreateRelationship(node - 1, write.GetOrAddType("THEN"), node);
        write.Commit();
    }

    public static void Commit(GraphStore store, int times)
    {
        for (var i = 0; i < times; i++)
            Commit(store);
    }

    /// <summary>How many commits a view holds; they must be the first ones, each whole.</summary>
    public static int Count(GraphView view)
    {
        var key = view.FindPropertyKey("commit");
        for (var node = 0; node < view.NodeCount; node++)
            Assert.Equal(node + 1, view.NodeProperty(node, key).AsInteger());
        Assert.Equal(Math.Max(0, view.NodeCount - 1), view.RelationshipCount);
        Assert.Equal(view.NodeCount, view.TransactionId);
        return (int)view.NodeCount;
    }

    /// <summary>
    /// Opens a case that was damaged, and demands: all commits are there, or it can only be read and says which are missing, or it is
    /// refused with a reason of the store's own.
    /// </summary>
    public static string Verdict(string path, int acknowledged)
    {
        try
        {
            using var store = GraphStore.Open(path, new GraphStoreOptions { MustExist = true });
            var count = Count(store.Snapshot());
            if (store.ReadOnlyReason is null)
            {
                Assert.True(count >= acknowledged, $"{acknowledged} commits were acknowledged and {count} are there, without a word.");
                return "whole";
            }

            Assert.Contains(store.Findings, finding => finding.Kind == CaseFindingKind.CommitsMissing);
            Assert.Equal(CaseFileProblem.Incomplete, Assert.Throws<CaseFileException>(() => store.BeginWrite()).Problem);
            return "read-only";
        }
        catch (CaseFileException refused)
        {
            Assert.Contains(path, refused.Message, StringComparison.Ordinal);
            return refused.Problem.ToString();
        }
    }
}
