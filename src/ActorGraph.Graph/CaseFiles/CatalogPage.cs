namespace ActorGraph.Graph.CaseFiles;

/// <summary>The page that says what the ids on the others mean: the commit of the snapshot, the bounds of ids, and all names.</summary>
internal static class CatalogPage
{
    private const ulong HighestTransaction = 1UL << 62;

    public static byte[] Encode(GraphView view)
    {
        var writer = new ByteWriter();
        writer.Id(view.TransactionId);
        writer.Id(view.NodeBound);
        writer.Id(view.RelationshipBound);
        Names(writer, view.Labels);
        Names(writer, view.Types);
        Names(writer, view.Keys);
        return writer.Written.ToArray();
    }

    /// <summary>Puts what the page says into an empty view.</summary>
    public static void Decode(byte[] content, GraphView view, object owner)
    {
        var reader = new ByteReader(content);
        var transaction = reader.Unsigned();
        if (transaction > HighestTransaction)
            throw new FormatException($"the number of its last commit is {transaction}");
        view.TransactionId = (long)transaction;
        view.NodeBound = reader.Number(Pages.PageLayout.MaxElements);
        view.RelationshipBound = reader.Number(Pages.PageLayout.MaxElements);
        view.Labels = Names(ref reader, owner);
        view.Types = Names(ref reader, owner);
        view.Keys = Names(ref reader, owner);
        if (!reader.AtEnd)
            throw new FormatException("something follows its end");
    }

    private static void Names(ByteWriter writer, TokenTable tokens)
    {
        writer.Count(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            _ = tokens.TryName(i, out var name);
            writer.Text(name!);
        }
    }

    private static TokenTable Names(ref ByteReader reader, object owner)
    {
        var tokens = new TokenTable(owner);
        var count = reader.Number(TokenTable.MaxTokens);
        for (var i = 0; i < count; i++)
        {
            var name = reader.Text();
            if (name.Length is 0 or > TokenTable.MaxNameLength || tokens.Find(name) >= 0)
                throw new FormatException("a name is empty, too long, or there twice");
            tokens.Add(name);
        }

        return tokens;
    }
}
