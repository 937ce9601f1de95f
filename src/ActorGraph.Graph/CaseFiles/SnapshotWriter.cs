using ActorGraph.Graph.Pages;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// Turns the difference between two roots into the pages that a checkpoint writes. Pages that both roots share are found by
/// reference, whole chunks of them at once, so that a checkpoint costs what was changed.
/// </summary>
internal static class SnapshotWriter
{
    public static IEnumerable<StoredPage> Changed(GraphView view, GraphView? since)
    {
        var catalog = CatalogPage.Encode(view);
        yield return new StoredPage(StoredPageKind.Catalog, 0, catalog);
        foreach (var number in ChangedNumbers(view.NodePages, since?.NodePages ?? default))
            yield return new StoredPage(StoredPageKind.Nodes, number, Encode(view.NodePages[number], view.LabelSets));
        foreach (var number in ChangedNumbers(view.RelationshipPages, since?.RelationshipPages ?? default))
            yield return new StoredPage(StoredPageKind.Relationships, number, Encode(view.RelationshipPages[number]));
        // Without the names nothing else can be read, so they are kept twice, far from each other.
        yield return new StoredPage(StoredPageKind.CatalogCopy, 0, catalog);
    }

    private static IEnumerable<int> ChangedNumbers<T>(PagedArray<T> now, PagedArray<T> before) where T : class, IOwnedPage<T>
    {
        for (var number = 0; number < now.Length;)
        {
            if (now.SharesChunk(before, number))
            {
                number = PagedArray<T>.NextChunk(number);
                continue;
            }

            if (!ReferenceEquals(now[number], before[number]))
                yield return number;
            number++;
        }
    }

    private static byte[]? Encode(NodePage? page, LabelSets sets)
    {
        if (page is null || page.Alive == 0)
            return null;
        var writer = new ByteWriter();
        writer.Word(page.Alive);
        for (var slot = 0; slot < PageLayout.Slots; slot++)
        {
            if (!page.Has(slot))
                continue;
            var labels = sets[page.LabelSet[slot]];
            writer.Count(labels.Length);
            foreach (var label in labels)
                writer.Count(label);
            Properties(writer, page, slot);
        }

        return writer.Written.ToArray();
    }

    private static byte[]? Encode(RelationshipPage? page)
    {
        if (page is null || page.Alive == 0)
            return null;
        var writer = new ByteWriter();
        writer.Word(page.Alive);
        for (var slot = 0; slot < PageLayout.Slots; slot++)
        {
            if (!page.Has(slot))
                continue;
            var (start, end, type) = page.Ends[slot];
            writer.Id(start);
            writer.Id(end);
            writer.Count(type);
            Properties(writer, page, slot);
        }

        return writer.Written.ToArray();
    }

    private static void Properties(ByteWriter writer, ElementPage page, int slot)
    {
        var properties = new PropertyList(page.Properties, slot);
        writer.Count(properties.Count);
        for (var i = 0; i < properties.Count; i++)
        {
            writer.Count(properties.Key(i));
            writer.Value(properties.Value(i));
        }
    }
}
