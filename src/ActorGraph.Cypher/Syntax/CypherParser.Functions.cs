using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary>A function call, whose name may have dots in it, or a variable, maybe with a map projection.</summary>
    private Expression ParseFunctionOrVariable()
    {
        if (StartsFunctionCall()) return ParseFunctionCall();
        var variable = ParseVariable();
        return At(TokenKind.LeftBrace)
            ? ParseMapProjection(variable)
            : new VariableExpression(variable.Span, variable.Name);
    }

    private bool StartsFunctionCall()
    {
        var distance = 1;
        while (Next(distance).Kind == TokenKind.Dot && Next(distance + 1).IsName) distance += 2;
        return Next(distance).Kind == TokenKind.LeftParenthesis;
    }

    /// <summary><c>FunctionInvocation</c>.</summary>
    private FunctionCallExpression ParseFunctionCall()
    {
        var start = Current.Start;
        var name = ParseDottedName("a function");
        var nameSpan = From(start);
        Expect(TokenKind.LeftParenthesis);
        var distinct = ParseDistinct();

        if (!distinct && StartsWithAll()) Take(Keyword.All);
        var arguments = At(TokenKind.RightParenthesis) && !distinct ? [] : ParseCommaList(ParseExpression);
        if (!distinct && arguments.Count == 1 && IsTrim(name) && Take(Keyword.From))
        {
            arguments = [ParseExpression(), arguments[0]];
            name = "btrim";
        }

        if (!At(TokenKind.RightParenthesis) && OtherDialects.SubstituteFor(name) is { } substitute) Hint($"There is no function `{name}`. Use {substitute}.");
        Expect(TokenKind.RightParenthesis);
        return new FunctionCallExpression(From(start), name, nameSpan, distinct, arguments);
    }

    /// <summary>
    /// Whether <c>ALL</c> stands before an argument, where it says what holds anyway: <c>count(ALL x)</c>, <c>count(ALL -1)</c>. Before
    /// what is no operand it is a variable, and <c>all(x IN …)</c> is a predicate.
    /// </summary>
    private bool StartsWithAll() =>
        At(Keyword.All) && StartsOperand(Next()) && !(Next().Kind == TokenKind.LeftParenthesis && IsIteration(Next(2), Next(3)));

    /// <summary>What looks like a function call but has a grammar of its own; null where the call here is an ordinary one.</summary>
    private Expression? ParseSpecialFunction()
    {
        var (first, second) = (Next(2), Next(3));
        switch (Current.Keyword)
        {
            case Keyword.Count when first.Kind == TokenKind.Star: return ParseCountStar();
            case Keyword.All when IsIteration(first, second): return ParseQuantifier(Quantifier.All);
            case Keyword.Any when IsIteration(first, second): return ParseQuantifier(Quantifier.Any);
            case Keyword.None when IsIteration(first, second): return ParseQuantifier(Quantifier.None);
            case Keyword.Single when IsIteration(first, second): return ParseQuantifier(Quantifier.Single);
            case Keyword.Reduce when first.IsName && second.Kind == TokenKind.Equals: return ParseReduce();
            case Keyword.ShortestPath or Keyword.AllShortestPaths: return ParseShortestPathExpression();
            case Keyword.Trim when StartsTrimSpecification(first, second): return ParseTrim();
            case Keyword.Normalize: return ParseNormalize();
            default: return null;
        }
    }

    private static bool IsIteration(Token variable, Token word) => variable.IsName && word.Keyword == Keyword.In;

    private CountStarExpression ParseCountStar()
    {
        var start = Advance().Start;
        Expect(TokenKind.LeftParenthesis);
        Expect(TokenKind.Star);
        Expect(TokenKind.RightParenthesis);
        return new CountStarExpression(From(start));
    }

    /// <summary><c>Quantifier</c>.</summary>
    private QuantifierExpression ParseQuantifier(Quantifier quantifier)
    {
        var start = Advance().Start;
        Expect(TokenKind.LeftParenthesis);
        var variable = ParseVariable();
        Expect(Keyword.In);
        var list = ParseExpression();
        if (At(TokenKind.RightParenthesis)) throw SyntaxErrors.QuantifierWithoutWhere(From(start));
        Expect(Keyword.Where);
        var where = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        return new QuantifierExpression(From(start), quantifier, variable, list, where);
    }

    /// <summary><c>reduce(accumulator = initial, variable IN list | result)</c>.</summary>
    private ReduceExpression ParseReduce()
    {
        var start = Advance().Start;
        MarkResultBar(_position, first: true);
        Expect(TokenKind.LeftParenthesis);
        var accumulator = ParseVariable();
        Expect(TokenKind.Equals);
        var initial = ParseExpression();
        Expect(TokenKind.Comma);
        var variable = ParseVariable();
        Expect(Keyword.In);
        var list = ParseExpression();
        Expect(TokenKind.ResultBar);
        var result = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        return new ReduceExpression(From(start), accumulator, initial, variable, list, result);
    }

    private PatternExpression ParseShortestPathExpression()
    {
        Enter();
        var pattern = ParseShortestPath(Current.Start, variable: null);
        Leave();
        return new PatternExpression(pattern.Span, pattern);
    }

    private static bool StartsTrimSpecification(Token first, Token second) => first.Keyword switch
    {
        Keyword.Both or Keyword.Leading or Keyword.Trailing => second.Keyword == Keyword.From || StartsOperand(second),
        Keyword.From => StartsOperand(second),
        _ => false,
    };

    private static bool IsTrim(string name) => name.Equals("trim", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>trim(BOTH characters FROM text)</c>: another spelling of <c>btrim</c>, <c>ltrim</c> and <c>rtrim</c>.</summary>
    private FunctionCallExpression ParseTrim()
    {
        var name = Advance();
        Expect(TokenKind.LeftParenthesis);
        var function = Current.Keyword switch { Keyword.Leading => "ltrim", Keyword.Trailing => "rtrim", _ => "btrim" };
        if (!At(Keyword.From)) Advance();
        var characters = At(Keyword.From) ? null : ParseExpression();
        Expect(Keyword.From);
        var text = ParseExpression();
        Expect(TokenKind.RightParenthesis);
        IReadOnlyList<Expression> arguments = characters is null ? [text] : [text, characters];
        return new FunctionCallExpression(From(name.Start), function, name.Span, Distinct: false, arguments);
    }

    /// <summary><c>normalize(text, NFC)</c>, whose form is a word; the tree has it as a string.</summary>
    private FunctionCallExpression ParseNormalize()
    {
        var name = Advance();
        Expect(TokenKind.LeftParenthesis);
        var arguments = new List<Expression> { ParseExpression() };
        if (Take(TokenKind.Comma))
        {
            arguments.Add(NormalForm(Current) is { } form ? ParseLiteral(Value.String(form)) : ParseExpression());
        }

        Expect(TokenKind.RightParenthesis);
        return new FunctionCallExpression(From(name.Start), Written(name), name.Span, Distinct: false, arguments);
    }
}
