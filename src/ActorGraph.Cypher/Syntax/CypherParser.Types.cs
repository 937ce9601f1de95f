using System.Collections.Frozen;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    private const int LongestTypeInWords = 4;

    /// <summary>The names of types as the manual lists them, synonyms included, and the one name that the tree uses.</summary>
    private static readonly FrozenDictionary<string, string> TypeNames = new Dictionary<string, string>
    {
        ["BOOLEAN"] = "BOOLEAN", ["BOOL"] = "BOOLEAN",
        ["STRING"] = "STRING", ["VARCHAR"] = "STRING",
        ["INTEGER"] = "INTEGER", ["INT"] = "INTEGER", ["SIGNED INTEGER"] = "INTEGER",
        ["FLOAT"] = "FLOAT",
        ["DATE"] = "DATE",
        ["LOCAL TIME"] = "LOCAL TIME", ["TIME WITHOUT TIMEZONE"] = "LOCAL TIME", ["TIME WITHOUT TIME ZONE"] = "LOCAL TIME",
        ["ZONED TIME"] = "ZONED TIME", ["TIME WITH TIMEZONE"] = "ZONED TIME", ["TIME WITH TIME ZONE"] = "ZONED TIME",
        ["LOCAL DATETIME"] = "LOCAL DATETIME", ["TIMESTAMP WITHOUT TIMEZONE"] = "LOCAL DATETIME",
        ["TIMESTAMP WITHOUT TIME ZONE"] = "LOCAL DATETIME",
        ["ZONED DATETIME"] = "ZONED DATETIME", ["TIMESTAMP WITH TIMEZONE"] = "ZONED DATETIME",
        ["TIMESTAMP WITH TIME ZONE"] = "ZONED DATETIME",
        ["DURATION"] = "DURATION",
        ["POINT"] = "POINT",
        ["NODE"] = "NODE", ["ANY NODE"] = "NODE", ["VERTEX"] = "NODE", ["ANY VERTEX"] = "NODE",
        ["RELATIONSHIP"] = "RELATIONSHIP", ["ANY RELATIONSHIP"] = "RELATIONSHIP", ["EDGE"] = "RELATIONSHIP",
        ["ANY EDGE"] = "RELATIONSHIP",
        ["MAP"] = "MAP", ["ANY MAP"] = "MAP",
        ["PATH"] = "PATH", ["PATHS"] = "PATH",
        ["PROPERTY VALUE"] = "PROPERTY VALUE", ["ANY PROPERTY VALUE"] = "PROPERTY VALUE",
        ["ANY"] = "ANY", ["ANY VALUE"] = "ANY",
        ["NULL"] = "NULL",
        ["NOTHING"] = "NOTHING",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A type, or several with bars between them: a closed union, which is written <c>ANY&lt;A | B&gt;</c> as well.</summary>
    private TypeName ParseType()
    {
        var first = ParseSingleType();
        return At(TokenKind.Bar) ? ParseUnionOf(first) : first;
    }

    private TypeName ParseUnionOf(TypeName first)
    {
        var members = new List<TypeName> { first };
        while (Take(TokenKind.Bar)) members.Add(ParseSingleType());
        return new TypeName(From(first), "ANY", NotNull: false, Inner: null, members);
    }

    private TypeName ParseSingleType()
    {
        Enter();
        var start = Current.Start;
        var type = Current.Keyword is Keyword.List or Keyword.Array && Next().Kind == TokenKind.Less
            ? ParseListType()
            : ParseNamedType();
        for (type = type with { NotNull = TakeNotNull(), Span = From(start) }; Current.Keyword is Keyword.List or Keyword.Array;)
        {
            Advance();
            Deepen();
            type = new TypeName(From(start), "LIST", TakeNotNull(), type, []);
            type = type with { Span = From(start) };
        }

        Leave();
        return type;
    }

    private TypeName ParseListType()
    {
        var start = Advance().Start;
        Expect(TokenKind.Less);
        var inner = ParseType();
        Expect(TokenKind.Greater);
        return new TypeName(From(start), "LIST", NotNull: false, inner, []);
    }

    private TypeName ParseNamedType()
    {
        var start = Current.Start;
        var name = TakeTypeName();
        if (name != "ANY" || !At(TokenKind.Less)) return new TypeName(From(start), name, NotNull: false, Inner: null, []);
        Advance();
        var members = ParseType();
        Expect(TokenKind.Greater);
        IReadOnlyList<TypeName> alternatives = members.Alternatives.Count > 0 ? members.Alternatives : [members];
        return new TypeName(From(start), name, NotNull: false, Inner: null, alternatives);
    }

    /// <summary>Takes the longest name of a type that the next words form.</summary>
    private string TakeTypeName()
    {
        for (var length = LongestTypeInWords; length > 0; length--)
        {
            var words = Enumerable.Range(0, length).Select(distance => Next(distance)).ToList();
            if (words.Exists(word => word.Kind != TokenKind.Name)) continue;
            if (!TypeNames.TryGetValue(string.Join(' ', words.Select(Written)), out var name)) continue;
            _position += length;
            return name;
        }

        throw Current.Kind == TokenKind.Name ? SyntaxErrors.UnknownType(Written(Current), Current.Span) : UnexpectedType();
    }

    private CypherException UnexpectedType()
    {
        Expecting("a type");
        return Unexpected();
    }

    private bool TakeNotNull()
    {
        if (Take(TokenKind.Exclamation)) return true;
        if (!At(Keyword.Not, Keyword.Null)) return false;
        Advance();
        Advance();
        return true;
    }
}
