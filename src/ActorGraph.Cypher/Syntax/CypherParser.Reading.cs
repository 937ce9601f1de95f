using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary><c>Match</c>.</summary>
    private MatchClause ParseMatch()
    {
        var start = Current.Start;
        var optional = Take(Keyword.Optional);
        Expect(Keyword.Match);
        var mode = ParseMatchMode();
        var patterns = ParseCommaList(ParsePathPattern);
        while (At(Keyword.Using)) SkipPlannerHint();
        var where = ParseOptionalWhere();
        return new MatchClause(From(start), optional, mode, patterns, where);
    }

    private MatchMode ParseMatchMode()
    {
        if (At(Keyword.Repeatable) && Next().Keyword is Keyword.Element or Keyword.Elements)
        {
            Advance();
            if (Advance().Keyword == Keyword.Element) Take(Keyword.Bindings);
            return MatchMode.RepeatableElements;
        }

        if (At(Keyword.Different) && Next().Keyword is Keyword.Relationship or Keyword.Relationships)
        {
            Advance();
            if (Advance().Keyword == Keyword.Relationship) Take(Keyword.Bindings);
        }

        return MatchMode.DifferentRelationships;
    }

    /// <summary>
    /// <c>USING INDEX n:Label(key)</c>, <c>USING SCAN n:Label</c>, <c>USING JOIN ON n</c>: Neo4j's advice to its planner, which
    /// never changes the answer, so it is read and left out of the tree.
    /// </summary>
    private void SkipPlannerHint()
    {
        Expect(Keyword.Using);
        if (Take(Keyword.Join))
        {
            Expect(Keyword.On);
            ParseCommaList(ParseVariable);
            return;
        }

        if (Take(Keyword.Scan))
        {
            SkipHintedLabel();
            return;
        }

        foreach (var kind in (ReadOnlySpan<Keyword>)[Keyword.Text, Keyword.Range, Keyword.Point])
        {
            if (At(kind)) Advance();
        }

        Expect(Keyword.Index);
        Take(Keyword.Seek);
        SkipHintedLabel();
        Expect(TokenKind.LeftParenthesis);
        ParseCommaList(() => ParseName("a property key"));
        Expect(TokenKind.RightParenthesis);
    }

    private void SkipHintedLabel()
    {
        if (At(Keyword.Seek) && Next().IsName) Advance();
        ParseVariable();
        Expect(TokenKind.Colon);
        ParseName("a label");
    }

    /// <summary><c>Where</c>.</summary>
    private Expression? ParseOptionalWhere() => Take(Keyword.Where) ? ParseExpression() : null;

    /// <summary><c>Unwind</c>.</summary>
    private UnwindClause ParseUnwind()
    {
        var start = Advance().Start;
        var list = ParseExpression();
        Expect(Keyword.As);
        var variable = ParseVariable();
        return new UnwindClause(From(start), list, variable);
    }

    /// <summary><c>LOAD CSV</c>.</summary>
    private LoadCsvClause ParseLoadCsv()
    {
        var start = Advance().Start;
        Expect(Keyword.Csv);
        var withHeaders = Take(Keyword.With);
        if (withHeaders) Expect(Keyword.Headers);
        Expect(Keyword.From);
        var url = ParseExpression();
        Expect(Keyword.As);
        var variable = ParseVariable();
        var terminator = Take(Keyword.FieldTerminator) ? Expect(TokenKind.String).Text : null;
        return new LoadCsvClause(From(start), withHeaders, url, variable, terminator);
    }

    /// <summary><c>USE</c>: the graph by name, or by <c>graph.byName('name')</c>.</summary>
    private UseClause ParseUse()
    {
        var start = Advance().Start;
        if (At(Keyword.Graph) && Next().IsName) Advance();
        var name = ParseDottedName("a graph's name");
        if (name.Equals("graph.byName", StringComparison.OrdinalIgnoreCase) && Take(TokenKind.LeftParenthesis))
        {
            name = Expect(TokenKind.String).Text!;
            Expect(TokenKind.RightParenthesis);
        }

        return new UseClause(From(start), name);
    }

    /// <summary>Names with dots between them, joined as written.</summary>
    private string ParseDottedName(string what)
    {
        var name = ParseName(what).Name;
        if (!At(TokenKind.Dot)) return name;
        var parts = new List<string> { name };
        while (Take(TokenKind.Dot)) parts.Add(ParseName("a name").Name);
        return string.Join('.', parts);
    }
}
