using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.FullText;

/// <summary>Searches texts by a full-text index of their own.</summary>
internal static class FullTextSearches
{
    public static bool Finds(string text, string query) => Search([text], query).Count == 1;

    /// <summary>The texts that a query finds, in the order in which they were given.</summary>
    public static IReadOnlyList<string> Search(IReadOnlyList<string> texts, string query)
    {
        using var store = GraphStore.InMemory();
        using var write = store.BeginWrite();
        write.CreateIndex("texts", IndexKind.FullText, EntityKind.Node, ["Text"], ["text"]);
        var (label, key) = (write.GetOrAddLabel("Text"), write.GetOrAddPropertyKey("text"));
        foreach (var text in texts)
            write.SetNodeProperty(write.CreateNode([label]), key, Value.String(text));
        return [.. write.View.SearchFullText("texts", query, int.MaxValue).Select(hit => hit.Id).Order().Select(id => texts[(int)id])];
    }
}
