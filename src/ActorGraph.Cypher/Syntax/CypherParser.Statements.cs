using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary><c>Cypher</c>: prefixes, one statement, a semicolon.</summary>
    private CypherText ParseText()
    {
        var mode = ParsePrefixes();
        var statement = ParseStatement();
        Take(TokenKind.Semicolon);
        if (!Take(TokenKind.End) || Current.Kind != TokenKind.End) throw Unexpected();
        if (_juxtaposed is { } juxtaposed) throw SyntaxErrors.Juxtaposed(juxtaposed);
        return new CypherText(new SourceSpan(0, _text.Length), mode, statement);
    }

    private ExecutionMode ParsePrefixes()
    {
        var mode = ExecutionMode.Normal;
        while (true)
        {
            if (Take(Keyword.Explain)) mode = ExecutionMode.Explain;
            else if (Take(Keyword.Profile)) mode = ExecutionMode.Profile;
            else if (Take(Keyword.Cypher)) ParseQueryOptions();
            else return mode;
        }
    }

    private void ParseQueryOptions()
    {
        if (Current.Kind is TokenKind.Integer or TokenKind.Float or TokenKind.BadNumber)
        {
            var version = Advance();
            if (Written(version) != "5") throw SyntaxErrors.UnsupportedVersion(Written(version), version.Span);
        }

        var given = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (Current.IsName && Next().Kind == TokenKind.Equals)
        {
            var option = ParseName("an option");
            Advance();
            var value = ParseName("a value");
            if (QueryOptions.ValuesOf(option.Name) is not { } values) throw SyntaxErrors.UnknownOption(option.Name, QueryOptions.Names, option.Span);
            if (values.Count > 0 && !values.Contains(value.Name, StringComparer.OrdinalIgnoreCase))
                throw SyntaxErrors.UnknownOptionValue(option.Name, value.Name, values, value.Span);
            if (!given.TryAdd(option.Name, value.Name) && !value.Name.Equals(given[option.Name], StringComparison.OrdinalIgnoreCase))
                throw SyntaxErrors.OptionTwice(option.Name, value.Span);
        }
    }

    private Statement ParseStatement()
    {
        switch (Current.Keyword)
        {
            case Keyword.Create when Next(2).Kind != TokenKind.Equals && StartsIndex(Next()):
                return ParseCreateIndex();
            case Keyword.Create when Next(2).Kind != TokenKind.Equals && Next().Keyword == Keyword.Constraint:
                return ParseCreateConstraint();
            case Keyword.Drop:
                return ParseDrop();
            default:
                var query = ParseQuery();
                return new QueryStatement(query.Span, query);
        }
    }

    /// <summary><c>DropIndex</c>, <c>DropConstraint</c>.</summary>
    private Statement ParseDrop()
    {
        var start = Advance().Start;
        var index = Take(Keyword.Index);
        if (!index) Expect(Keyword.Constraint);
        var name = ParseSchemaObjectName();
        var ifExists = Take(Keyword.If);
        if (ifExists) Expect(Keyword.Exists);
        return index
            ? new DropIndexStatement(From(start), name, ifExists)
            : new DropConstraintStatement(From(start), name, ifExists);
    }
}
