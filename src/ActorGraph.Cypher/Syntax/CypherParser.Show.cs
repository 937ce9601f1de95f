using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    private const int MostWordsBeforeSubject = 3;

    /// <summary>What can be shown, by each spelling of it.</summary>
    private static readonly Dictionary<Keyword, string> ShowSubjects = new()
    {
        [Keyword.Index] = "INDEXES", [Keyword.Indexes] = "INDEXES",
        [Keyword.Constraint] = "CONSTRAINTS", [Keyword.Constraints] = "CONSTRAINTS",
        [Keyword.Procedure] = "PROCEDURES", [Keyword.Procedures] = "PROCEDURES",
        [Keyword.Function] = "FUNCTIONS", [Keyword.Functions] = "FUNCTIONS",
        [Keyword.Database] = "DATABASES", [Keyword.Databases] = "DATABASES",
        [Keyword.Transaction] = "TRANSACTIONS", [Keyword.Transactions] = "TRANSACTIONS",
        [Keyword.Setting] = "SETTINGS", [Keyword.Settings] = "SETTINGS",
        [Keyword.User] = "USERS", [Keyword.Users] = "USERS",
    };

    /// <summary>The words that may stand before a subject, by every spelling, and the one that the tree uses; empty for ALL, which says nothing.</summary>
    private static readonly Dictionary<string, string[]> ShowQualifiers = new()
    {
        ["INDEXES"] = ["ALL", "RANGE", "TEXT", "POINT", "LOOKUP", "FULLTEXT", "VECTOR"],
        ["CONSTRAINTS"] =
        [
            "ALL", "UNIQUE", "NODE UNIQUE", "RELATIONSHIP UNIQUE", "KEY", "NODE KEY", "RELATIONSHIP KEY",
            "EXISTENCE", "NODE EXISTENCE", "RELATIONSHIP EXISTENCE",
            "PROPERTY TYPE", "NODE PROPERTY TYPE", "RELATIONSHIP PROPERTY TYPE",
        ],
        ["FUNCTIONS"] = ["ALL", "BUILT IN", "USER DEFINED"],
        ["DATABASES"] = ["DEFAULT", "HOME"],
        ["PROCEDURES"] = [],
        ["TRANSACTIONS"] = [],
        ["SETTINGS"] = [],
        ["USERS"] = ["ALL", "CURRENT"],
    };

    /// <summary><c>SHOW</c>.</summary>
    private ShowClause ParseShow()
    {
        var start = Advance().Start;
        var (subject, qualifier) = ParseShowSubject();
        var executable = subject is "PROCEDURES" or "FUNCTIONS" && Take(Keyword.Executable);
        var executableBy = executable && Take(Keyword.By) ? ParseExecutor() : null;
        var arguments = subject is "TRANSACTIONS" or "SETTINGS" or "DATABASES" ? ParseShowArguments(subject) : [];
        var clause = new ShowClause(From(start), subject, qualifier, arguments, YieldStar: false, null, [], null, null, null)
        {
            Executable = executable,
            ExecutableBy = executableBy,
        };
        if (Take(Keyword.Yield))
        {
            var (star, items) = ParseYield();
            var (orderBy, skip, limit) = ParseOrderSkipLimit();
            clause = clause with { YieldStar = star, Yields = items, OrderBy = orderBy, Skip = skip, Limit = limit };
        }

        var where = ParseOptionalWhere();
        return clause with { Where = where, Span = From(start) };
    }

    private (string Subject, string? Qualifier) ParseShowSubject()
    {
        var first = _position;
        RefuseAdministrationShown();
        for (var words = 0; words <= MostWordsBeforeSubject && Next(words).Kind == TokenKind.Name; words++)
        {
            if (!ShowSubjects.TryGetValue(Next(words).Keyword, out var subject)) continue;
            var qualifier = ShowQualifier(first, words);
            if (qualifier is not null && !ShowQualifiers[subject].Contains(qualifier)) break;
            _position += words + 1;
            return (subject, qualifier == "ALL" ? null : qualifier);
        }

        foreach (var subject in ShowSubjects.Keys.Where(keyword => keyword.Spell().EndsWith('S'))) Expecting(subject);
        throw Unexpected();
    }

    /// <summary>The words from <paramref name="first"/> on as the tree has them.</summary>
    private string? ShowQualifier(int first, int words)
    {
        if (words == 0) return null;
        var qualifier = string.Join(' ', _tokens.Skip(first).Take(words).Select(word => word.Keyword switch
        {
            Keyword.Rel => "RELATIONSHIP",
            Keyword.Uniqueness => "UNIQUE",
            Keyword.Exist => "EXISTENCE",
            _ => Written(word).ToUpperInvariant(),
        }));
        return qualifier.Replace("PROPERTY EXISTENCE", "EXISTENCE", StringComparison.Ordinal);
    }

    private string? ParseExecutor()
    {
        if (!At(Keyword.Current, Keyword.User)) return ParseName("a user").Name;
        Advance();
        Advance();
        return null;
    }

    private List<Expression> ParseShowArguments(string subject)
    {
        if (!StartsOperand(Current)) return [];
        if (subject != "DATABASES" || !Current.IsName) return ParseCommaList(ParseExpression);
        var start = Current.Start;
        var name = ParseDottedName("a database");
        return [new LiteralExpression(From(start), Graph.Values.Value.String(name))];
    }

    /// <summary><c>TERMINATE TRANSACTIONS</c>.</summary>
    private TerminateClause ParseTerminate()
    {
        var start = Advance().Start;
        Expect(Keyword.Transactions, Keyword.Transaction);
        var ids = ParseCommaList(ParseExpression);
        var (star, yields) = Take(Keyword.Yield) ? ParseYield() : (false, null);
        var where = ParseOptionalWhere();
        return new TerminateClause(From(start), ids, star, yields, where);
    }

    /// <summary>Roles, privileges, aliases and servers are not shown either.</summary>
    private void RefuseAdministrationShown()
    {
        for (var words = 0; words <= MostWordsBeforeSubject && Next(words).Kind == TokenKind.Name; words++)
        {
            var word = Written(Next(words)).ToUpperInvariant();
            if (Next(words).Keyword is Keyword.Yield or Keyword.Where) return;
            if (word is "ROLE" or "ROLES" or "PRIVILEGE" or "PRIVILEGES" or "ALIAS" or "ALIASES" or "SERVER" or "SERVERS")
                throw SyntaxErrors.AdministrationShown($"SHOW {word}", Current.Span);
        }
    }

    /// <summary>Users, roles, databases and aliases are no graph's matter; who asks for them gets told so.</summary>
    private void RefuseAdministration()
    {
        var word = Written(Current).ToUpperInvariant();
        if (Current.Kind == TokenKind.Name && Next().Kind != TokenKind.Equals &&
            word is "DATABASE" or "USER" or "ROLE" or "ALIAS" or "SERVER" or "COMPOSITE" or "OR" && Next().Kind == TokenKind.Name)
            throw SyntaxErrors.Administration($"CREATE {word}", Current.Span);
    }
}
