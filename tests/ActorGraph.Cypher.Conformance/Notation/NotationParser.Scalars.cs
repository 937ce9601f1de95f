using System.Globalization;
using System.Text;

namespace ActorGraph.Cypher.Conformance.Notation;

public ref partial struct NotationParser
{
    private Notated ParseBare()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsAsciiLetterOrDigit(_text[_position]) || _text[_position] is '+' or '-' or '.'))
            _position++;
        var word = _text[start.._position];
        switch (word)
        {
            case "null": return NotatedNull.Instance;
            case "true": return new NotatedBoolean(true);
            case "false": return new NotatedBoolean(false);
            case "NaN": return new NotatedFloat(double.NaN);
            case "Inf" or "Infinity": return new NotatedFloat(double.PositiveInfinity);
            case "-Inf" or "-Infinity": return new NotatedFloat(double.NegativeInfinity);
        }

        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return new NotatedInteger(integer);
        const NumberStyles Float = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (word.AsSpan().IndexOfAny(".eE") >= 0 && double.TryParse(word, Float, CultureInfo.InvariantCulture, out var number))
            return new NotatedFloat(number);
        _position = start;
        throw Expected("null, a boolean, a number, a string, a list, a map, a node, a relationship or a path");
    }

    private string ParseString()
    {
        Require('\'');
        var text = new StringBuilder();
        while (_position < _text.Length)
        {
            var next = _text[_position++];
            if (next == '\'')
                return text.ToString();
            text.Append(next == '\\' ? ParseEscape() : next);
        }

        throw Expected("`'`");
    }

    private char ParseEscape()
    {
        var escaped = Peek();
        _position++;
        switch (escaped)
        {
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'b': return '\b';
            case 'f': return '\f';
            case '\\' or '\'' or '"': return escaped;
            case 'u' when _position + 4 <= _text.Length
                && ushort.TryParse(_text.AsSpan(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                _position += 4;
                return (char)unit;
            default:
                throw Expected("one of \\n \\r \\t \\b \\f \\\\ \\' \\\" \\uXXXX");
        }
    }

    /// <summary>A label, a type or a key: in backticks where it is more than letters, digits and underscores.</summary>
    private string ParseName()
    {
        SkipSpace();
        var start = _position;
        if (Accept('`'))
        {
            var name = new StringBuilder();
            while (_position < _text.Length)
            {
                var next = _text[_position++];
                if (next != '`')
                    name.Append(next);
                else if (Peek() == '`')
                    name.Append(_text[_position++]);
                else
                    return name.ToString();
            }

            throw Expected("a closing backtick");
        }

        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || _text[_position] == '_'))
            _position++;
        return _position > start ? _text[start.._position] : throw Expected("a name");
    }
}
