using System.Buffers;
using System.Text;
using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Syntax;

/// <summary>
/// Cuts a text into tokens. An error is kept until the parser gets to it, so that the first mistake in the text is the one
/// reported; the last two tokens are then <see cref="TokenKind.Error"/> and <see cref="TokenKind.End"/>.
/// </summary>
internal sealed partial class Lexer
{
    private static readonly SearchValues<char> AsciiNamePart =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_$abcdefghijklmnopqrstuvwxyz");

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _position;

    private Lexer(string text) => _text = text;

    /// <summary>The tokens, <see cref="TokenKind.End"/> last, and the error that ended them early.</summary>
    public static (Token[] Tokens, CypherException? Error) Read(string text)
    {
        var lexer = new Lexer(text);
        CypherException? error = null;
        try
        {
            lexer.ReadAll();
        }
        catch (CypherException stopped)
        {
            error = stopped;
            var span = stopped.Error.Span!.Value;
            lexer._tokens.Add(new Token(TokenKind.Error, Keyword.NotAKeyword, span.Start, span.Length));
        }

        lexer._tokens.Add(new Token(TokenKind.End, Keyword.NotAKeyword, text.Length, 0));
        return ([.. lexer._tokens], error);
    }

    private char Current => CharacterAt(_position);

    private char CharacterAt(int index) => index < _text.Length ? _text[index] : '\0';

    private void ReadAll()
    {
        while (SkipBlanks()) ReadToken();
    }

    /// <summary><c>SP</c>: white space and comments; false at the end of the text.</summary>
    private bool SkipBlanks()
    {
        while (_position < _text.Length)
        {
            if (CypherCharacters.IsWhiteSpace(Current)) _position++;
            else if (Current == '/' && CharacterAt(_position + 1) == '/') SkipLineComment();
            else if (Current == '/' && CharacterAt(_position + 1) == '*') SkipBlockComment();
            else return true;
        }

        return false;
    }

    private void SkipLineComment()
    {
        var end = _text.AsSpan(_position).IndexOfAny('\n', '\r');
        _position = end < 0 ? _text.Length : _position + end;
    }

    private void SkipBlockComment()
    {
        var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        if (end < 0) throw SyntaxErrors.UnclosedComment(new SourceSpan(_position, 2));
        _position = end + 2;
    }

    private void ReadToken()
    {
        switch (Current)
        {
            case '\'' or '"': ReadString(); break;
            case '`': ReadQuotedName(); break;
            case '$': ReadParameter(); break;
            case >= '0' and <= '9': ReadNumber(); break;
            case '.' when char.IsAsciiDigit(CharacterAt(_position + 1)): ReadNumber(); break;
            default:
                if (Punctuation() is var (kind, length) && kind != TokenKind.End) Add(kind, length);
                else ReadName();
                break;
        }
    }

    private void Add(TokenKind kind, int length)
    {
        _tokens.Add(new Token(kind, Keyword.NotAKeyword, _position, length));
        _position += length;
    }

    private void ReadName()
    {
        var start = _position;
        var rune = RuneAt(start);
        if (!CypherCharacters.StartsName(rune)) throw ForeignCharacter(rune);
        SkipNameParts();
        var word = _text.AsSpan(start, _position - start);
        _tokens.Add(new Token(TokenKind.Name, Keywords.Find(word), start, word.Length));
    }

    private void SkipNameParts()
    {
        while (_position < _text.Length)
        {
            if (AsciiNamePart.Contains(Current)) _position++;
            else if (Current >= 0x80 && CypherCharacters.ContinuesName(RuneAt(_position))) _position += RuneAt(_position).Utf16SequenceLength;
            else break;
        }
    }

    private void ReadQuotedName()
    {
        var start = _position++;
        var name = new StringBuilder();
        while (true)
        {
            var end = _text.IndexOf('`', _position);
            if (end < 0) throw SyntaxErrors.UnclosedQuote("name", "`", new SourceSpan(start, 1));
            name.Append(_text, _position, end - _position);
            _position = end + 1;
            if (Current != '`') break;
            name.Append('`');
            _position++;
        }

        AddText(TokenKind.QuotedName, start, name.ToString());
    }

    private void ReadParameter()
    {
        var start = _position++;
        if (Current == '`')
        {
            ReadQuotedName();
            var name = _tokens[^1];
            _tokens[^1] = new Token(TokenKind.Parameter, Keyword.NotAKeyword, start, _position - start, name.Text);
            return;
        }

        SkipNameParts();
        if (_position == start + 1) _tokens.Add(new Token(TokenKind.Dollar, Keyword.NotAKeyword, start, 1));
        else AddText(TokenKind.Parameter, start, _text[(start + 1).._position]);
    }

    /// <summary>Adds the token from <paramref name="start"/> to here, which means <paramref name="text"/>.</summary>
    private void AddText(TokenKind kind, int start, string text)
    {
        var span = new SourceSpan(start, _position - start);
        if (HasLoneSurrogate(text)) throw SyntaxErrors.LoneSurrogate(span);
        _tokens.Add(new Token(kind, Keyword.NotAKeyword, start, span.Length, text));
    }

    private Rune RuneAt(int index) =>
        Rune.DecodeFromUtf16(_text.AsSpan(index), out var rune, out _) == OperationStatus.Done ? rune : Rune.ReplacementChar;

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }

    private CypherException ForeignCharacter(Rune rune)
    {
        var span = new SourceSpan(_position, rune == Rune.ReplacementChar ? 1 : rune.Utf16SequenceLength);
        if (char.IsSurrogate(Current) && span.Length == 1) return SyntaxErrors.LoneSurrogate(span);
        return rune.IsAscii
            ? SyntaxErrors.ForeignCharacter(rune, span)
            : SyntaxErrors.InvalidUnicodeCharacter(rune, CypherCharacters.PlainForm(Current), span);
    }
}
