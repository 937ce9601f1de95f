namespace ActorGraph.Cypher.Conformance.Notation;

/// <summary>Reads values as the kit writes them into tables.</summary>
public ref partial struct NotationParser
{
    /// <summary>Values nest no deeper than this: a damaged kit ends in an error, not in a lost process.</summary>
    private const int DeepestNesting = 500;

    private readonly string _text;
    private int _position;
    private int _depth;

    private NotationParser(string text) => _text = text;

    /// <summary>The value that the whole of <paramref name="text"/> denotes.</summary>
    /// <exception cref="NotationException">It denotes none.</exception>
    public static Notated Parse(string text)
    {
        var parser = new NotationParser(text);
        var value = parser.ParseValue();
        parser.SkipSpace();
        return parser._position == text.Length ? value : throw parser.Expected("the end");
    }

    private Notated ParseValue()
    {
        if (++_depth > DeepestNesting)
            throw Expected($"no more than {DeepestNesting} levels of nesting");
        SkipSpace();
        var value = Peek() switch
        {
            '\'' => new NotatedString(ParseString()),
            '[' => ParseBracketed(),
            '{' => ParseMap(),
            '(' => ParseNode(),
            '<' => ParsePath(),
            _ => ParseBare(),
        };
        _depth--;
        return value;
    }

    /// <summary><c>[:T {…}]</c> is a relationship, anything else in brackets a list.</summary>
    private Notated ParseBracketed()
    {
        var start = _position;
        Require('[');
        SkipSpace();
        if (Peek() == ':')
        {
            _position = start;
            return ParseRelationship();
        }

        var items = new List<Notated>();
        if (!Accept(']'))
        {
            do
                items.Add(ParseValue());
            while (Accept(','));
            Require(']');
        }

        return new NotatedList(items);
    }

    private NotatedMap ParseMap()
    {
        Require('{');
        if (Accept('}'))
            return NotatedMap.Empty;
        var entries = new Dictionary<string, Notated>(StringComparer.Ordinal);
        do
        {
            var key = ParseName();
            Require(':');
            entries[key] = ParseValue();
        }
        while (Accept(','));
        Require('}');
        return new NotatedMap(entries);
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
    }

    private bool Accept(char wanted)
    {
        SkipSpace();
        if (Peek() != wanted || _position >= _text.Length)
            return false;
        _position++;
        return true;
    }

    private void Require(char wanted)
    {
        if (!Accept(wanted))
            throw Expected($"`{wanted}`");
    }

    private readonly NotationException Expected(string wanted) => new(_text, _position, wanted);
}
