namespace ActorGraph.Graph.CaseFiles;

/// <summary>The page that says what the ids on the others mean: the commit of the snapshot, the bounds of ids, all names, and which other pages there are.</summary>
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
        var freeIndexes = Array.FindAll(view.Schema.Indexes, i => i.OwningConstraint is null);
        writer.Count(freeIndexes.Length);
        foreach (var index in freeIndexes)
            writer.Index(index);
        writer.Count(view.Schema.Constraints.Length);
        foreach (var constraint in view.Schema.Constraints)
            writer.Constraint(constraint);
        PageList.Write(writer, view.NodePages, page => page.Alive != 0);
        PageList.Write(writer, view.RelationshipPages, page => page.Alive != 0);
        return writer.Written.ToArray();
    }

    /// <summary>
    /// Puts what the page says into an empty view, and returns what makes its schema once the other pages are read, and which pages
    /// those are; files that were last changed in format 1 do not say that.
    /// </summary>
    public static (Action<WriteTransaction> MakeSchema, PageList? Nodes, PageList? Relationships) Decode(byte[] content, GraphView view, object owner)
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
        var steps = SchemaSteps(ref reader, view);
        var (nodes, relationships) = reader.AtEnd ? (null, null) : (PageList.Read(ref reader), PageList.Read(ref reader));
        if (!reader.AtEnd)
            throw new FormatException("something follows its end");
        return (transaction => steps.ForEach(step => step(transaction)), nodes, relationships);
    }

    private static List<Action<WriteTransaction>> SchemaSteps(ref ByteReader reader, GraphView view)
    {
        var steps = new List<Action<WriteTransaction>>();
        for (var left = reader.Count(); left > 0; left--)
        {
            var (name, kind, entityKind, tokens, keys) = reader.Index(view);
            steps.Add(transaction => transaction.CreateIndex(name, kind, entityKind, tokens, keys));
        }

        for (var left = reader.Count(); left > 0; left--)
        {
            var (name, kind, entityKind, token, keys, type) = reader.Constraint(view);
            steps.Add(transaction => transaction.CreateConstraint(name, kind, entityKind, token, keys, type));
        }

        return steps;
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
