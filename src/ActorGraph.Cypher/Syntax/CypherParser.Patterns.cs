using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary><c>PatternPart</c>.</summary>
    private PathPattern ParsePathPattern()
    {
        var start = Current.Start;
        var variable = ParseOptionalPathVariable();
        if (Current.Keyword is Keyword.ShortestPath or Keyword.AllShortestPaths) return ParseShortestPath(start, variable);
        var selector = ParseSelector();
        var elements = ParsePatternElements();
        return new PathPattern(From(start), variable, selector, elements);
    }

    private Identifier? ParseOptionalPathVariable()
    {
        if (!Current.IsName || Next().Kind != TokenKind.Equals) return null;
        var variable = ParseVariable();
        Expect(TokenKind.Equals);
        return variable;
    }

    /// <summary><c>ShortestPathPattern</c>.</summary>
    private PathPattern ParseShortestPath(int start, Identifier? variable)
    {
        var kind = At(Keyword.ShortestPath) ? PathSelectorKind.ShortestPathFunction : PathSelectorKind.AllShortestPathsFunction;
        var selector = new PathSelector(Advance().Span, kind);
        Expect(TokenKind.LeftParenthesis);
        var elements = ParsePatternElements();
        Expect(TokenKind.RightParenthesis);
        return new PathPattern(From(start), variable, selector, elements);
    }

    /// <summary><c>ANY</c>, <c>ALL SHORTEST</c>, <c>SHORTEST k GROUPS</c> and the like.</summary>
    private PathSelector ParseSelector()
    {
        var start = Current.Start;
        if (Take(Keyword.All))
        {
            var kind = Take(Keyword.Shortest) ? PathSelectorKind.AllShortest : PathSelectorKind.All;
            SkipPathWord();
            return new PathSelector(From(start), kind);
        }

        if (Take(Keyword.Any))
        {
            var (kind, count) = Take(Keyword.Shortest)
                ? (PathSelectorKind.Shortest, One())
                : (PathSelectorKind.Any, ParseOptionalCount());
            SkipPathWord();
            return new PathSelector(From(start), kind, count);
        }

        return Take(Keyword.Shortest)
            ? ParseShortestSelector(start)
            : new PathSelector(new SourceSpan(start, 0), PathSelectorKind.All);
    }

    private PathSelector ParseShortestSelector(int start)
    {
        var count = ParseOptionalCount();
        SkipPathWord();
        var groups = Take(Keyword.Groups, Keyword.Group);
        if (count is null && !groups)
        {
            Hint("SHORTEST without a number is written `ANY SHORTEST` for one path, `ALL SHORTEST` for all of the shortest.");
            Expecting("a number");
            throw Unexpected();
        }

        return new PathSelector(From(start), groups ? PathSelectorKind.ShortestGroups : PathSelectorKind.Shortest, count ?? One());
    }

    private Expression? ParseOptionalCount() => Current.Kind switch
    {
        TokenKind.Integer => ParseNumber(negative: false, Current.Start),
        TokenKind.Parameter => ParseParameter(),
        _ => null,
    };

    private LiteralExpression One() => new(Previous.Span, Value.Integer(1));

    private void SkipPathWord()
    {
        if (Current.Keyword is Keyword.Path or Keyword.Paths) Advance();
    }

    // Told at the end: where a parenthesis is missing before them, the one that has no partner says more.
    private SourceSpan? _juxtaposed;

    /// <summary><c>PatternElement</c>.</summary>
    private List<PatternElement> ParsePatternElements()
    {
        var elements = new List<PatternElement> { ParseNodeOrGroup() };
        while (true)
        {
            if (AtRelationship())
            {
                if (elements[^1] is ParenthesizedPattern) throw SyntaxErrors.RelationshipBehindGroup(Current.Span);
                elements.Add(ParseRelationship());
                elements.Add(ParseNode());
            }
            else if (At(TokenKind.LeftParenthesis))
            {
                var next = ParseNodeOrGroup();
                if (next is NodePattern && elements[^1] is NodePattern) _juxtaposed ??= AtRelationship() ? elements[0].Span : next.Span;
                elements.Add(next);
            }
            else
            {
                Expecting("a relationship");
                return elements;
            }
        }
    }

    private PatternElement ParseNodeOrGroup() => StartsGroup() ? ParseGroup() : ParseNode();

    /// <summary>Whether the parenthesis here holds a path rather than a node.</summary>
    private bool StartsGroup()
    {
        if (!At(TokenKind.LeftParenthesis)) return false;
        var (first, second) = (Next(), Next(2));
        if (first.Kind == TokenKind.LeftParenthesis) return true;
        if (!first.IsName) return false;
        return second.Kind is TokenKind.Equals or TokenKind.LeftParenthesis ||
            (first.Keyword is Keyword.Any or Keyword.All or Keyword.Shortest &&
             (second.Kind == TokenKind.Integer || second.Keyword is Keyword.Shortest or Keyword.Path or Keyword.Paths));
    }

    /// <summary>A path in parentheses, mostly with a quantifier behind it.</summary>
    private ParenthesizedPattern ParseGroup()
    {
        Enter();
        var start = Expect(TokenKind.LeftParenthesis).Start;
        var pattern = ParsePathPattern();
        var where = ParseOptionalWhere();
        Expect(TokenKind.RightParenthesis);
        var quantifier = ParseOptionalQuantifier();
        Leave();
        return new ParenthesizedPattern(From(start), pattern, where, quantifier);
    }

    /// <summary><c>NodePattern</c>.</summary>
    private NodePattern ParseNode()
    {
        var start = Expect(TokenKind.LeftParenthesis).Start;
        var variable = ParseOptionalElementVariable();
        var labels = ParseOptionalLabels(ofRelationship: false);
        var properties = ParseOptionalProperties();
        var where = ParseOptionalWhere();
        if (variable is not null && labels is null && properties is null && Current.IsName) HintAtColon();
        Expect(TokenKind.RightParenthesis);
        return new NodePattern(From(start), variable, labels, properties, where);
    }

    /// <summary>A variable, unless IS or WHERE is a keyword here, which shows in what follows it.</summary>
    private Identifier? ParseOptionalElementVariable()
    {
        if (!Current.IsName)
        {
            Expecting("a variable");
            return null;
        }

        var isWord = Current.Keyword is Keyword.Is or Keyword.Where && !FollowsElementVariable(Next());
        return isWord ? null : ParseVariable();
    }

    private static bool FollowsElementVariable(Token token) => token.Keyword is Keyword.Is or Keyword.Where || token.Kind is
        TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.Colon or TokenKind.LeftBrace or TokenKind.Star;

    private LabelExpression? ParseOptionalLabels(bool ofRelationship)
    {
        if (Take(TokenKind.Colon)) return ParseLabelExpression(ofRelationship);
        return At(Keyword.Is) && Take(Keyword.Is) ? ParseLabelExpression(ofRelationship) with { BehindIs = true } : null;
    }

    /// <summary><c>Properties</c>.</summary>
    private Expression? ParseOptionalProperties()
    {
        if (At(TokenKind.LeftBrace)) return ParseMap();
        Expecting(Spellings.Of(TokenKind.LeftBrace));
        return At(TokenKind.Parameter) ? ParseParameter() : null;
    }

    private void HintAtColon() => Hint($"A label or type follows a colon: `:{Written(Current)}`.");
}
