using System.Text;
using ActorGraph.Graph.Unicode;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Apoc.TextFunctions;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>
/// The functions of <c>apoc.text.*</c> that write words in another form. Words are runs of letters and digits; a capital letter
/// behind a small one or a digit begins another.
/// </summary>
internal static class WordForms
{
    public static readonly FunctionDefinition[] All =
    [
        Text("capitalize", "text :: STRING", "STRING", "A string with its first letter in upper case.", call => Value.String(Initial(call.Text(0), upper: true))),
        Text("decapitalize", "text :: STRING", "STRING", "A string with its first letter in lower case.", call => Value.String(Initial(call.Text(0), upper: false))),
        Text("capitalizeAll", "text :: STRING", "STRING", "A string with the first letter of each word in upper case.", call => EachInitial(call, upper: true)),
        Text("decapitalizeAll", "text :: STRING", "STRING", "A string with the first letter of each word in lower case.", call => EachInitial(call, upper: false)),
        Text("camelCase", "text :: STRING", "STRING", "The words of a string as `camelCase`.", call => Joined(call, "", (word, place) => place == 0 ? LetterCase.Lower(word) : Title(word))),
        Text("upperCamelCase", "text :: STRING", "STRING", "The words of a string as `CamelCase`.", call => Joined(call, "", (word, _) => Title(word))),
        Text("snakeCase", "text :: STRING", "STRING", "The words of a string as `snake-case`.", call => Joined(call, "-", (word, _) => LetterCase.Lower(word))),
        Text("toUpperCase", "text :: STRING", "STRING", "The words of a string as `UPPER_CASE`.", call => Joined(call, "_", (word, _) => LetterCase.Upper(word))),
        Text("slug", "text :: STRING, [delim :: STRING]", "STRING", "A string with a delimiter, by default `-`, for all between its letters, digits and underscores.", Slug),
        Text("clean", "text :: STRING", "STRING", "The letters and digits of a string, in lower case.", call => Value.String(Clean(call, call.Text(0)))),
    ];

    /// <summary>The letters and digits of a string, in lower case.</summary>
    public static string Clean(Call call, string text)
    {
        var cleaned = new GrowingText(call.Context);
        foreach (var character in CodePoints.Each(text))
        {
            if (IsWord(character)) cleaned.Append(LetterCase.Lower(character));
        }

        return cleaned.ToString();
    }

    private static string Title(string word) => Initial(LetterCase.Lower(word), upper: true);

    private static string Initial(string word, bool upper)
    {
        if (word.Length == 0) return word;
        var length = CodePoints.LengthAt(word, 0);
        return (upper ? LetterCase.Upper(word[..length]) : LetterCase.Lower(word[..length])) + word[length..];
    }

    private static Value EachInitial(Call call, bool upper)
    {
        var text = new GrowingText(call.Context);
        var starts = true;
        foreach (var character in CodePoints.Each(call.Text(0)))
        {
            text.Append(starts ? Initial(character, upper) : character);
            starts = char.IsWhiteSpace(character[0]);
        }

        return Value.String(text.ToString());
    }

    private static Value Joined(Call call, string delimiter, Func<string, int, string> form)
    {
        var text = new GrowingText(call.Context);
        var place = 0;
        foreach (var word in Words(call.Text(0)))
        {
            if (place > 0) text.Append(delimiter);
            text.Append(form(word, place++));
        }

        return Value.String(text.ToString());
    }

    private static Value Slug(Call call)
    {
        var delimiter = call.Text(1, "-");
        var text = new GrowingText(call.Context);
        var (written, between) = (false, false);
        foreach (var character in CodePoints.Each(call.Text(0)))
        {
            if (!IsWord(character) && character != "_")
            {
                between = true;
                continue;
            }

            if (written && between) text.Append(delimiter);
            text.Append(character);
            (written, between) = (true, false);
        }

        return Value.String(text.ToString());
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        var small = false;
        for (var at = 0; at < text.Length; at += CodePoints.LengthAt(text, at))
        {
            var character = text.Substring(at, CodePoints.LengthAt(text, at));
            var belongs = IsWord(character);
            var capital = belongs && LetterCase.Lower(character) != character;
            if (start >= 0 && (!belongs || (capital && small)))
            {
                yield return text[start..at];
                start = -1;
            }

            if (belongs && start < 0) start = at;
            small = belongs && !capital;
        }

        if (start >= 0) yield return text[start..];
    }

    private static bool IsWord(string character) => Rune.TryGetRuneAt(character, 0, out var rune) && Rune.IsLetterOrDigit(rune);
}
