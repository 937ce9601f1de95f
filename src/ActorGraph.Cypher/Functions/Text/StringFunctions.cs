using System.Text;
using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary>Functions of strings. Lengths and positions count code points.</summary>
internal static class StringFunctions
{
    private const string Category = "String";

    /// <summary>A program that runs without ICU leaves text as it is and says nothing (globalization-invariant mode of .NET).</summary>
    private static readonly bool s_canNormalize = "e\u0301".Normalize(NormalizationForm.FormC).Length == 1;

    public static readonly FunctionDefinition[] All =
    [
        Unary("Scalar", "char_length", "input :: STRING", "INTEGER", "How many code points a string has.", value =>
            Value.Integer(CodePoints.Count(value.Text("char_length")))),
        Unary("Scalar", "character_length", "input :: STRING", "INTEGER", "How many code points a string has.", value =>
            Value.Integer(CodePoints.Count(value.Text("character_length")))),
        Function(Category, "left", "original :: STRING, length :: INTEGER", "STRING", "The first so many code points.", (_, arguments) =>
            Cut(arguments[0].Text("left"), 0, arguments[1].Length("left", "length"))),
        Function(Category, "right", "original :: STRING, length :: INTEGER", "STRING", "The last so many code points.", (_, arguments) => Right(arguments)),
        Function(Category, "substring", "original :: STRING, start :: INTEGER, [length :: INTEGER]", "STRING", "So many code points from the given one on, the first being 0.", (_, arguments) =>
            Cut(arguments[0].Text("substring"), arguments[1].Length("substring", "start"), arguments.Length > 2 ? arguments[2].Length("substring", "length") : int.MaxValue)),
        Unary(Category, "toLower", "input :: STRING", "STRING", "The string in lower case.", value => Value.String(LetterCase.Lower(value.Text("toLower")))),
        Unary(Category, "lower", "input :: STRING", "STRING", "The string in lower case.", value => Value.String(LetterCase.Lower(value.Text("lower")))),
        Unary(Category, "toUpper", "input :: STRING", "STRING", "The string in upper case.", value => Value.String(LetterCase.Upper(value.Text("toUpper")))),
        Unary(Category, "upper", "input :: STRING", "STRING", "The string in upper case.", value => Value.String(LetterCase.Upper(value.Text("upper")))),
        Function(Category, "replace", "original :: STRING, search :: STRING, replace :: STRING", "STRING", "The string with every occurrence of a part replaced.", (context, arguments) =>
            Replacement.Replace(context, arguments[0].Text("replace"), arguments[1].Text("replace"), arguments[2].Text("replace"))),
        Function(Category, "split", "original :: STRING, splitDelimiters :: STRING | LIST<STRING>", "LIST<STRING>", "The parts of a string between delimiters.", Splitting.Split),
        Function(Category, "normalize", "input :: STRING, [normalForm :: STRING]", "STRING", "The string in a Unicode normal form: NFC, NFD, NFKC or NFKD.", (_, arguments) =>
            Normalize(arguments[0].Text("normalize"), arguments.Length > 1 ? arguments[1].Text("normalize") : "NFC")),
    ];

    /// <summary>Whether a string is in a Unicode normal form, for <c>IS NORMALIZED</c>; NULL for what is not a string.</summary>
    public static Value IsNormalized(Value value, string form) =>
        value.IsString ? Value.Boolean(string.Equals(Normalize(value.AsString(), form).AsString(), value.AsString(), StringComparison.Ordinal)) : Value.Null;

    private static Value Cut(string text, int start, int length)
    {
        var from = CodePoints.Skip(text, 0, start);
        var end = CodePoints.Skip(text, from, length);
        return Value.String(from == 0 && end == text.Length ? text : text[from..end]);
    }

    private static Value Right(ReadOnlySpan<Value> arguments)
    {
        var text = arguments[0].Text("right");
        var excess = CodePoints.Count(text) - arguments[1].Length("right", "length");
        return Cut(text, Math.Max(excess, 0), int.MaxValue);
    }

    private static Value Normalize(string text, string form)
    {
        NormalizationForm? known = form.ToUpperInvariant() switch
        {
            "NFC" => NormalizationForm.FormC,
            "NFD" => NormalizationForm.FormD,
            "NFKC" => NormalizationForm.FormKC,
            "NFKD" => NormalizationForm.FormKD,
            _ => null,
        };
        if (known is null)
            throw RuntimeErrors.ArgumentValue("normalize", $"knows the normal forms `NFC`, `NFD`, `NFKC` and `NFKD`, but was given `{form}`.");
        if (!s_canNormalize && !Ascii.IsValid(text)) throw RuntimeErrors.NormalizationMissing();
        try
        {
            return Value.String(text.Normalize(known.Value));
        }
        catch (ArgumentException)
        {
            throw RuntimeErrors.ArgumentValue("normalize", "takes well-formed text, but was given half of a surrogate pair.");
        }
    }
}
