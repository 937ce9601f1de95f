using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary>Functions that take white space, or the code points of a given string, from the ends of a string.</summary>
internal static class TrimFunctions
{
    public static readonly FunctionDefinition[] All =
    [
        Trimming("trim", "both ends", start: true, end: true),
        Trimming("btrim", "both ends", start: true, end: true),
        Trimming("ltrim", "the start", start: true, end: false),
        Trimming("rtrim", "the end", start: false, end: true),
    ];

    private static FunctionDefinition Trimming(string name, string where, bool start, bool end) =>
        Function("String", name, "input :: STRING, [trimCharacterString :: STRING]", "STRING", $"The string without white space, or without the given characters, at {where}.", (_, arguments) =>
        {
            var text = arguments[0].Text(name);
            var characters = arguments.Length > 1 ? CodePoints.Set(arguments[1].Text(name)) : null;
            var from = start ? Leading(text, characters) : 0;
            var to = end ? Trailing(text, from, characters) : text.Length;
            return Value.String(text[from..to]);
        });

    private static int Leading(string text, HashSet<int>? characters)
    {
        var at = 0;
        while (at < text.Length)
        {
            var length = CodePoints.LengthAt(text, at);
            if (!IsTrimmed(text.AsSpan(at, length), characters))
                break;
            at += length;
        }

        return at;
    }

    private static int Trailing(string text, int from, HashSet<int>? characters)
    {
        var end = text.Length;
        while (end > from)
        {
            var length = end - from > 1 && char.IsSurrogatePair(text[end - 2], text[end - 1]) ? 2 : 1;
            if (!IsTrimmed(text.AsSpan(end - length, length), characters))
                break;
            end -= length;
        }

        return end;
    }

    private static bool IsTrimmed(ReadOnlySpan<char> codePoint, HashSet<int>? characters) =>
        characters is null ? IsWhiteSpace(codePoint[0]) : characters.Contains(CodePoints.At(codePoint, 0));

    /// <summary>White space at which a line may be broken: the spaces that forbid it are kept.</summary>
    private static bool IsWhiteSpace(char unit) =>
        unit is >= '\u001C' and <= '\u001F' || (char.IsWhiteSpace(unit) && unit is not ('\u0085' or '\u00A0' or '\u2007' or '\u202F'));
}
