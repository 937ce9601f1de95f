using System.Globalization;
using System.Text;
using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class Lexer
{
    /// <summary><c>StringLiteral</c>.</summary>
    private void ReadString()
    {
        var start = _position;
        var quote = Current;
        var value = new StringBuilder();
        _position++;
        while (true)
        {
            var length = _text.AsSpan(_position).IndexOfAny(quote, '\\');
            if (length < 0) throw SyntaxErrors.UnclosedQuote("string", quote.ToString(), new SourceSpan(start, 1));
            value.Append(_text, _position, length);
            _position += length;
            if (Current == quote) break;
            ReadEscape(value);
        }

        _position++;
        AddText(TokenKind.String, start, value.ToString());
    }

    /// <summary><c>EscapedChar</c>. As in Neo4j, a backslash before any other character stands for itself.</summary>
    private void ReadEscape(StringBuilder value)
    {
        var escaped = CharacterAt(_position + 1);
        switch (escaped)
        {
            case '\\' or '\'' or '"' or '`': value.Append(escaped); break;
            case 'b': value.Append('\b'); break;
            case 'f': value.Append('\f'); break;
            case 'n': value.Append('\n'); break;
            case 'r': value.Append('\r'); break;
            case 't': value.Append('\t'); break;
            case 'u': ReadUnicodeEscape(value, 4); return;
            case 'U' when HasHexDigits(8): ReadUnicodeEscape(value, 8); return;
            default: value.Append('\\'); _position++; return;
        }

        _position += 2;
    }

    private bool HasHexDigits(int count) =>
        _position + 2 + count <= _text.Length && !_text.AsSpan(_position + 2, count).ContainsAnyExcept(HexDigits);

    private void ReadUnicodeEscape(StringBuilder value, int digits)
    {
        var available = Math.Min(digits, _text.Length - _position - 2);
        var span = new SourceSpan(_position, 2 + available);
        var number = _text.AsSpan(_position + 2, available);
        if (available < digits || number.ContainsAnyExcept(HexDigits)) throw SyntaxErrors.InvalidUnicodeEscape(_text, span, digits);
        var code = uint.Parse(number, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (code > 0x10FFFF) throw SyntaxErrors.InvalidUnicodeEscape(_text, span, digits);
        if (code <= 0xFFFF) value.Append((char)code);
        else value.Append(char.ConvertFromUtf32((int)code));
        _position += 2 + digits;
    }

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789ABCDEFabcdef");
}
