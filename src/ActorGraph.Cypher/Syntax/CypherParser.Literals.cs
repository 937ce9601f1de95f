using System.Globalization;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    private LiteralExpression ParseLiteral(Value value) => new(Advance().Span, value);

    /// <summary><c>Parameter</c>.</summary>
    private ParameterExpression ParseParameter()
    {
        var token = Advance();
        if (token.Kind == TokenKind.Parameter) return new ParameterExpression(token.Span, token.Text!);
        if (At(TokenKind.Integer)) return new ParameterExpression(From(token.Start), Written(Advance()));
        var name = ParseName("a parameter's name");
        return new ParameterExpression(From(token.Start), name.Name);
    }

    /// <summary><c>NumberLiteral</c> with the sign before it, since the least integer has no positive counterpart.</summary>
    private LiteralExpression ParseNumber(bool negative, int start)
    {
        var token = Advance();
        var value = token.Kind == TokenKind.Integer
            ? Value.Integer(ReadInteger(token, negative, start))
            : Value.Float(ReadFloat(token, negative));
        return new LiteralExpression(From(start), value);
    }

    private long ParseLong()
    {
        var token = Advance();
        return ReadInteger(token, negative: false, token.Start);
    }

    private long ReadInteger(Token token, bool negative, int start)
    {
        var written = Written(token);
        var (radix, digits) = written switch
        {
            ['0', 'x', ..] => (16u, written[2..]),
            ['0', 'o', ..] => (8u, written[2..]),
            _ => (10u, written),
        };
        var limit = negative ? (ulong)long.MaxValue + 1 : long.MaxValue;
        UInt128 magnitude = 0;
        foreach (var character in digits)
        {
            if (character == '_') continue;
            magnitude = magnitude * radix + (uint)Convert.ToInt32(character.ToString(), 16);
            if (magnitude > limit) throw SyntaxErrors.IntegerOverflow(_text[start..token.End], From(start));
        }

        return negative ? unchecked(-(long)(ulong)magnitude) : (long)(ulong)magnitude;
    }

    private double ReadFloat(Token token, bool negative)
    {
        var written = Written(token).Replace("_", "", StringComparison.Ordinal).TrimEnd('f', 'F', 'd', 'D');
        var value = double.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(value)) throw SyntaxErrors.FloatOverflow(Written(token), token.Span);
        return negative ? -value : value;
    }
}
