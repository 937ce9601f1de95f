using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

/// <summary>
/// Reads a text into a tree: recursive descent for clauses and patterns, precedence climbing for operators. No production goes
/// back over tokens; where two readings are possible, a look past the closing bracket decides.
/// </summary>
internal sealed partial class CypherParser
{
    private readonly string _text;
    private readonly ParserLimits _limits;
    private readonly Token[] _tokens;
    private readonly CypherException? _lexicalError;
    private readonly int[] _closing;

    private CypherParser(string text, ParserLimits limits)
    {
        _text = text;
        _limits = limits;
        (_tokens, _lexicalError) = Lexer.Read(text);
        _closing = BracketPairs.Find(_tokens);
    }

    /// <summary>Reads <paramref name="text"/>, one statement with an optional semicolon behind it.</summary>
    /// <exception cref="CypherException">
    /// The text is not of the language or goes beyond <paramref name="limits"/>: a <see cref="ErrorKind.SyntaxError"/> at compile time.
    /// </exception>
    public static CypherText Parse(string text, ParserLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        limits ??= ParserLimits.Default;
        try
        {
            if (text.Length > limits.MaxLength) throw SyntaxErrors.TextTooLong(text.Length, limits.MaxLength);
            return new CypherParser(text, limits).ParseText();
        }
        catch (CypherException error)
        {
            throw error.In(text);
        }
    }
}
