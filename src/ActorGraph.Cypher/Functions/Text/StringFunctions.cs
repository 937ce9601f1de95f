using System.Text;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Unicode;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary>Functions of strings. Lengths and positions count code points.</summary>
internal static class StringFunctions
{
    private const string Category = "String";

    private const int LongText = 1 << 16;

    // What a code point takes until its place among the others is found.
    private const int BytesInTheMaking = 12;

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
        Function(Category, "toLower", "input :: STRING", "STRING", "The string in lower case.", (context, arguments) =>
            Value.String(LetterCase.Lower(arguments[0].Text("toLower"), Bound(context, arguments[0].AsString())))),
        Function(Category, "lower", "input :: STRING", "STRING", "The string in lower case.", (context, arguments) =>
            Value.String(LetterCase.Lower(arguments[0].Text("lower"), Bound(context, arguments[0].AsString())))),
        Function(Category, "toUpper", "input :: STRING", "STRING", "The string in upper case.", (context, arguments) =>
            Value.String(LetterCase.Upper(arguments[0].Text("toUpper"), Bound(context, arguments[0].AsString())))),
        Function(Category, "upper", "input :: STRING", "STRING", "The string in upper case.", (context, arguments) =>
            Value.String(LetterCase.Upper(arguments[0].Text("upper"), Bound(context, arguments[0].AsString())))),
        Function(Category, "replace", "original :: STRING, search :: STRING, replace :: STRING", "STRING", "The string with every occurrence of a part replaced.", (context, arguments) =>
            Replacement.Replace(context, arguments[0].Text("replace"), arguments[1].Text("replace"), arguments[2].Text("replace"))),
        Function(Category, "split", "original :: STRING, splitDelimiters :: STRING | LIST<STRING>", "LIST<STRING>", "The parts of a string between delimiters.", Splitting.Split),
        Function(Category, "normalize", "input :: STRING, [normalForm :: STRING]", "STRING", "The string in a Unicode normal form: NFC, NFD, NFKC or NFKD.", (context, arguments) =>
            Value.String(Normalization.Normalize(arguments[0].Text("normalize"), Form(arguments.Length > 1 ? arguments[1].Text("normalize") : "NFC"), Bound(context, arguments[0].AsString())))),
    ];

    /// <summary>Whether a string is in a Unicode normal form, for <c>IS NORMALIZED</c>; NULL for what is not a string.</summary>
    public static Value IsNormalized(FunctionContext context, Value value, string form) =>
        value.IsString ? Value.Boolean(Normalization.IsNormalized(value.AsString(), Form(form), Bound(context, value.AsString()))) : Value.Null;

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

    private static NormalizationForm Form(string name) => name.ToUpperInvariant() switch
    {
        "NFC" => NormalizationForm.FormC,
        "NFD" => NormalizationForm.FormD,
        "NFKC" => NormalizationForm.FormKC,
        "NFKD" => NormalizationForm.FormKD,
        _ => throw RuntimeErrors.ArgumentValue("normalize", $"knows the normal forms `NFC`, `NFD`, `NFKC` and `NFKD`, but was given `{name}`."),
    };

    /// <summary>Watches over what is made of a long text: a character may become eighteen.</summary>
    private static Action<int>? Bound(FunctionContext context, string text) => text.Length < LongText ? null : Watch(context);

    private static Action<int> Watch(FunctionContext context) => length =>
    {
        context.CheckCancelled();
        if (length > StringOperators.MaximumLength)
            throw RuntimeErrors.StringTooLong(length);
        context.ReserveMemory((long)BytesInTheMaking * length);
    };
}
