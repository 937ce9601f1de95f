using System.Globalization;
using System.Text;
using ActorGraph.Cypher.Syntax;

namespace ActorGraph.Cypher.Errors;

/// <summary>The errors of a text that is not of the language.</summary>
internal static class SyntaxErrors
{
    private const int LongestQuote = 40;

    public static CypherException Unexpected(string found, string? expected, string? hint, SourceSpan span, string detail = "UnexpectedSyntax") =>
        At(span, detail, Sentence($"Invalid input '{Shorten(found)}'", expected, hint));

    public static CypherException UnexpectedEnd(string? expected, string? hint, SourceSpan span) =>
        At(span, "UnexpectedSyntax", Sentence("Unexpected end of input", expected, hint));

    public static CypherException UnclosedBracket(string bracket, string closing, string? expected, SourceSpan span) =>
        At(span, "UnexpectedSyntax", Sentence($"This `{bracket}` is not closed", expected, $"Add `{closing}`."));

    public static CypherException UnclosedQuote(string what, string quote, SourceSpan span) =>
        At(span, "UnexpectedSyntax", quote == "`"
            ? $"The {what} that starts here is not closed; end it with a backtick, and write a backtick in it twice."
            : $"The {what} that starts here is not closed; end it with {quote}, and write {quote} in it as \\{quote}.");

    public static CypherException UnclosedComment(SourceSpan span) =>
        At(span, "UnexpectedSyntax", "The comment that starts here is not closed; end it with `*/`.");

    public static CypherException ForeignCharacter(Rune rune, SourceSpan span) =>
        At(span, "UnexpectedSyntax", rune.Value < ' ' || rune.Value == 0x7F
            ? $"The control character U+{rune.Value:X4} has no meaning outside strings."
            : rune.Value switch
            {
                '#' => "Invalid input '#': it has no meaning here. Comments begin with `//`.",
                '?' => "Invalid input '?': it has no meaning here. Parameters are written `$name`.",
                _ => $"Invalid input '{rune}': it has no meaning outside strings and names in backticks.",
            });

    public static CypherException InvalidUnicodeCharacter(Rune rune, string? plain, SourceSpan span) =>
        At(span, "InvalidUnicodeCharacter", string.Create(CultureInfo.InvariantCulture,
            $"Invalid input '{rune}' (U+{rune.Value:X4}): it is no letter and no operator.{(plain is null ? "" : $" Did you mean `{plain}`?")}"));

    public static CypherException InvalidUnicodeEscape(string text, SourceSpan span, int digits) =>
        At(span, "InvalidUnicodeLiteral", digits == 4
            ? $"Invalid input '{Shorten(text.Substring(span.Start, span.Length))}': `\\u` is followed by four hexadecimal digits."
            : $"Invalid input '{Shorten(text.Substring(span.Start, span.Length))}': `\\U` is followed by eight hexadecimal digits, at most 0010FFFF. Write a backslash as `\\\\`.");

    public static CypherException LoneSurrogate(SourceSpan span) =>
        At(span, "InvalidUnicodeLiteral", "Half of a surrogate pair stands here without its other half, which is no character. Write characters above U+FFFF as `\\UXXXXXXXX`.");

    public static CypherException InvalidNumber(string number, SourceSpan span) =>
        At(span, "InvalidNumberLiteral", $"Invalid input '{Shorten(number)}': this is no number. {NumberHint(number)}");

    public static CypherException IntegerOverflow(string number, SourceSpan span) =>
        At(span, "IntegerOverflow", $"The integer {Shorten(number)} is out of range; integers lie between {long.MinValue} and {long.MaxValue}. Write it as a float where its last digits do not matter.");

    public static CypherException FloatOverflow(string number, SourceSpan span) =>
        At(span, "FloatingPointOverflow", $"The float {Shorten(number)} is out of range; the largest is 1.7976931348623157e308.");

    public static CypherException QuantifierWithoutWhere(SourceSpan span) =>
        At(span, "UnexpectedSyntax", "A list predicate needs a condition: write `any(x IN list WHERE x > 1)`.").As(GqlStatus.InvalidSyntax("42N70"));

    public static CypherException EmptyName(string what, SourceSpan span) =>
        At(span, "UnexpectedSyntax", $"A name with nothing in it cannot be {what}.");

    public static CypherException ColonInInsert(SourceSpan span) =>
        At(span, "UnexpectedSyntax", "Labels are joined by `&` in INSERT: `INSERT (n:A&B)`. CREATE takes `:A:B` as well.");

    public static CypherException ParameterInInsert(SourceSpan span) =>
        At(span, "UnexpectedSyntax", "Invalid input '$': names and maps are written out in INSERT. CREATE takes them from expressions and parameters as well.");

    public static CypherException PathNamedInInsert(SourceSpan span) =>
        At(span, "UnexpectedSyntax", "A path cannot be named in INSERT. Leave the name out, or write CREATE.");

    public static CypherException MixedLabelOperators(SourceSpan span) =>
        At(span, "UnexpectedSyntax", "Labels joined by `:` cannot be mixed with `|`, `&`, `!` and `%`. Write `&` instead of the colon: `:A&B|C`.");

    public static CypherException TypesJoinedByColon(SourceSpan span) =>
        At(span, "UnexpectedSyntax", "A relationship has exactly one type, so types cannot be joined by `:`. Alternatives are written `:A|B`.").As(GqlStatus.InvalidSyntax("42I20"));

    public static CypherException UnknownVariableInSchema(string found, string defined, SourceSpan span) =>
        At(span, "UndefinedVariable", $"Variable `{Shorten(found)}` not defined. Did you mean `{defined}`?");

    public static CypherException NotSupported(string what, string instead, SourceSpan span) =>
        At(span, "UnexpectedSyntax", $"{what} is not supported. {instead}");

    public static CypherException Administration(string command, SourceSpan span) =>
        Administration(command, "What can be created are patterns, indexes and constraints.", span);

    public static CypherException AdministrationShown(string command, SourceSpan span) =>
        Administration(command, "There are no roles, privileges, aliases or further servers.", span);

    private static CypherException Administration(string command, string reason, SourceSpan span) => new(new CypherError(
        ErrorKind.SemanticError, "NotSupported", $"Unsupported administration command: `{command}`. {reason}", ErrorPhase.CompileTime, span,
        "Neo.ClientError.Statement.UnsupportedAdministrationCommand"));

    public static CypherException UnsupportedVersion(string version, SourceSpan span) =>
        new CypherException(new CypherError(ErrorKind.ArgumentError, "UnsupportedVersion", $"Cypher version `{Shorten(version)}` is not supported; allowed is `5`.", ErrorPhase.CompileTime, span)).As(GqlStatus.InvalidData("22N10"));

    public static CypherException UnknownOption(string option, IEnumerable<string> allowed, SourceSpan span) =>
        Option(span, $"Query option `{Shorten(option)}` is not known; allowed are {string.Join(", ", allowed.Select(name => $"`{name}`"))}.").As(GqlStatus.InvalidData("22N07"));

    public static CypherException UnknownOptionValue(string option, string value, IEnumerable<string> allowed, SourceSpan span) =>
        Option(span, $"`{Shorten(value)}` is no value of query option `{option}`; allowed are {string.Join(", ", allowed.Select(name => $"`{name}`"))}.").As(GqlStatus.InvalidData("22N10"));

    public static CypherException OptionTwice(string option, SourceSpan span) => Option(span, $"Query option `{option}` is given twice, and not with the same value.").As(GqlStatus.InvalidData("22N09"));

    public static CypherException UnknownType(string found, SourceSpan span) =>
        At(span, "UnexpectedSyntax", $"Invalid input '{Shorten(found)}': expected a type, such as `BOOLEAN`, `STRING`, `INTEGER`, `FLOAT`, `DATE`, `LOCAL TIME`, `ZONED TIME`, `LOCAL DATETIME`, `ZONED DATETIME`, `DURATION`, `POINT`, `NODE`, `RELATIONSHIP`, `PATH`, `MAP`, `LIST<…>` or `ANY`.");

    public static CypherException NegativeLength(SourceSpan span) =>
        At(span, "InvalidRelationshipPattern", "Invalid input '-': the length of a relationship is 0 or more, as in `-[*0..3]->`.");

    public static CypherException SliceWithoutEnds(SourceSpan span) =>
        At(span, "UnexpectedSyntax", "A slice needs at least one of its ends: `[1..]`, `[..-1]` or `[1..3]`.").As(GqlStatus.InvalidSyntax("42N20"));

    public static CypherException RelationshipBehindGroup(SourceSpan span) =>
        At(span, "UnexpectedSyntax", "A relationship cannot follow a path in parentheses directly. Put a node between them: `((a)-->(b))+ ()-->(c)`.");

    public static CypherException MixedRepetition(SourceSpan span) =>
        At(span, "UnexpectedSyntax", "A variable length relationship cannot stand in one clause with a quantified one. Write a quantifier here as well: `-[:T]->{1,2}` instead of `-[:T*1..2]->`.");

    public static CypherException Juxtaposed(SourceSpan span) =>
        At(span, "UnexpectedSyntax", "Two nodes stand beside each other without a relationship between them; only parts in parentheses with a quantifier, such as `((a)-->(b))+`, can do without. Put a relationship such as `-->` or a comma between them.");

    public static CypherException TextTooLong(int length, int limit) =>
        At(new SourceSpan(0, 0), "QueryTooLong", $"The query has {length} characters; at most {limit} are allowed. Give long values as parameters.");

    public static CypherException TooDeep(int limit, SourceSpan span) =>
        At(span, "NestingTooDeep", $"The query nests more than {limit} levels deep here. Split it with WITH, or give deep values as parameters.");

    public static CypherException ChainTooLong(int limit, SourceSpan span) =>
        At(span, "ExpressionTooLong", $"The expression chains more than {limit} operators. Use a list with `reduce` or UNWIND, or give long values as parameters.");

    private static CypherException Option(SourceSpan span, string message) =>
        new(new CypherError(ErrorKind.ArgumentError, "UnsupportedOption", message, ErrorPhase.CompileTime, span));

    private static string NumberHint(string number) => number switch
    {
        ['0', 'X', ..] => "Hexadecimal numbers begin with `0x`.",
        ['0', 'O', ..] => "Octal numbers begin with `0o`.",
        ['0', 'x', ..] => "Behind `0x` come hexadecimal digits.",
        ['0', 'o', ..] => "Behind `0o` come octal digits.",
        ['0', >= '0' and <= '9', ..] => "Octal numbers begin with `0o`, and decimal ones not with `0`.",
        _ when number.Contains('_') => "Single underscores may stand between digits.",
        _ => "Names that begin with a digit stand in backticks.",
    };

    private static string Sentence(string problem, string? expected, string? hint) =>
        $"{problem}{(expected is null ? "" : $": expected {expected}")}.{(hint is null ? "" : $" {hint}")}";

    private static string Shorten(string text) =>
        text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote - (char.IsHighSurrogate(text[LongestQuote - 1]) ? 1 : 0)), "…");

    private static CypherException At(SourceSpan span, string detail, string message) =>
        new(new CypherError(ErrorKind.SyntaxError, detail, message, ErrorPhase.CompileTime, span));
}
