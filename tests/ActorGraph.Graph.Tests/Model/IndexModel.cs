using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Tests.Model;

/// <summary>Compares what the indexes of a <see cref="StoreRun"/> answer with a walk over the model.</summary>
internal static class IndexModel
{
    public static void AssertSame(GraphView view, ModelGraph model)
    {
        AssertRange(view, model);
        AssertPair(view, model);
        AssertWords(view, model);
        AssertText(view, model);
    }

    private static void AssertRange(GraphView view, ModelGraph model)
    {
        Assert.True(view.TryFindIndex(EntityKind.Node, 0, 0, out var index));
        var entries = model.Nodes.Where(n => n.Value.Labels.Contains(0) && n.Value.Properties.ContainsKey(0))
            .Select(n => (Id: n.Key, Key: n.Value.Properties[0])).ToList();
        Assert.Equal(entries.Select(e => e.Id).Order(), Ids(view.ScanIndex(index)).Order());
        Assert.Equal(entries.Count, view.Statistics(index).Entries);
        foreach (var number in (ReadOnlySpan<double>)[-1, 0, 1, 2.5, 9_007_199_254_740_992])
        {
            var equal = entries.Where(e => e.Key.IsNumber && Compare(e.Key, number) == 0).Select(e => e.Id);
            Assert.Equal(equal.Order(), Ids(view.SeekEqual(index, Value.Float(number))));
            var above = entries.Where(e => e.Key.IsNumber && Compare(e.Key, number) > 0).Select(e => e.Id);
            Assert.Equal(above.Order(), Ids(view.SeekRange(index, Value.Float(number), false, null, false)).Order());
        }

        foreach (var prefix in (ReadOnlySpan<string>)["", "a", "alpha", "Bé", "z"])
        {
            var starting = entries.Where(e => e.Key.IsString && e.Key.AsString().StartsWith(prefix, StringComparison.Ordinal)).Select(e => e.Id);
            Assert.Equal(starting.Order(), Ids(view.SeekPrefix(index, prefix)).Order());
        }
    }

    private static void AssertPair(GraphView view, ModelGraph model)
    {
        Assert.True(view.TryFindIndex(IndexKind.Range, EntityKind.Relationship, 1, [0, 1], out var index));
        var entries = model.Relationships.Where(r => r.Value.Type == 1 && r.Value.Properties.ContainsKey(0) && r.Value.Properties.ContainsKey(1));
        Assert.Equal(entries.Select(r => r.Key), Ids(view.ScanIndex(index)).Order());
        foreach (var (id, relationship) in entries)
        {
            var key = Value.List(relationship.Properties[0], relationship.Properties[1]);
            if (!ModelGraph.Text(key).Contains("NaN", StringComparison.Ordinal))
                Assert.Contains(id, Ids(view.SeekEqual(index, key)));
        }
    }

    private static void AssertWords(GraphView view, ModelGraph model)
    {
        foreach (var (query, word) in (ReadOnlySpan<(string, string)>)[("ALPHA", "alpha"), ("beta", "Béta"), ("gamma", "gamma")])
        {
            var expected = model.Nodes.Where(n => (n.Value.Labels.Contains(0) || n.Value.Labels.Contains(1))
                && (HasWord(n.Value, 0, word) || HasWord(n.Value, 2, word))).Select(n => n.Key);
            Assert.Equal(expected, view.SearchFullText("words", query, int.MaxValue).Select(h => h.Id).Order());
        }
    }

    private static void AssertText(GraphView view, ModelGraph model)
    {
        Assert.True(view.TryFindIndex("text", out var index));
        foreach (var part in (ReadOnlySpan<string>)["", "al", "pha", "alphabet", "xxxx", "éta g"])
        {
            bool Matches(ModelNode node) => node.Labels.Contains(2) && node.Properties.TryGetValue(1, out var value) && value.IsString
                && value.AsString().Contains(part, StringComparison.Ordinal);
            Assert.Equal(model.Nodes.Where(n => Matches(n.Value)).Select(n => n.Key), view.SearchText(index, TextMatch.Contains, part));
        }
    }

    private static bool HasWord(ModelNode node, int key, string word) =>
        node.Properties.TryGetValue(key, out var value) && value.IsString && value.AsString().Split(' ').Contains(word);

    /// <summary>The bounds used are small, or whole: a decimal holds them and any integer exactly. NaN is above nothing and equals nothing.</summary>
    private static int Compare(Value number, double bound)
    {
        if (number.IsInteger)
            return ((decimal)number.AsInteger()).CompareTo(bound == Math.Truncate(bound) ? (long)bound : (decimal)bound);
        return double.IsNaN(number.AsFloat()) ? -1 : number.AsFloat().CompareTo(bound);
    }

    private static List<long> Ids(IndexCursor cursor)
    {
        var ids = new List<long>();
        var count = cursor.Count;
        while (cursor.MoveNext())
            ids.Add(cursor.Id);
        Assert.Equal(count, ids.Count);
        return ids;
    }
}
