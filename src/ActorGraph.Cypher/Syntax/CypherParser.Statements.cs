using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

public sealed partial class CypherParser
{
    /// <summary>The options of Neo4j's planner and runtime; they say how to run a query, never what it means.</summary>
    private static readonly string[] QueryOptions =
    [
        "connectComponentsPlanner", "debug", "eagerAnalyzer", "expressionEngine", "inferSchemaParts", "interpretedPipesFallback",
        "labelInference", "operatorEngine", "parallelRuntimeSupport", "planner", "replan", "runtime", "statefulShortestPlanningMode",
        "updateStrategy",
    ];

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

        while (Current.IsName && Next().Kind == TokenKind.Equals)
        {
            var option = ParseName("an option");
            if (!QueryOptions.Contains(option.Name, StringComparer.OrdinalIgnoreCase))
                throw SyntaxErrors.UnknownOption(option.Name, QueryOptions, option.Span);
            Advance();
            if (!Take(TokenKind.Integer)) ParseName("a value");
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
