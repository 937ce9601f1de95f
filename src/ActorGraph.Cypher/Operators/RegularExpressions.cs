using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Operators;

/// <summary>
/// Regular expressions for <c>=~</c>, written as in Java. They run on the engine that never backtracks, in time proportional to the
/// string; only those that need more than it offers (look-around, back-references, atomic groups, possessive quantifiers) run on
/// the backtracking one. Both have a time limit for one string. What was compiled is kept for the next row, within bounds.
/// </summary>
internal static class RegularExpressions
{
    private const int MostKept = 256;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, Regex> s_compiled = new(StringComparer.Ordinal);

    /// <summary>Whether the pattern matches the text from end to end.</summary>
    public static bool Matches(string text, string pattern)
    {
        var expression = s_compiled.TryGetValue(pattern, out var known) ? known : Compile(pattern);
        try
        {
            return expression.IsMatch(text);
        }
        catch (RegexMatchTimeoutException timeout)
        {
            throw RuntimeErrors.PatternTooSlow(pattern, s_limit, timeout);
        }
    }

    private static Regex Compile(string pattern)
    {
        if (pattern.Length > JavaPattern.MaximumLength)
            throw RuntimeErrors.PatternTooLong(pattern, JavaPattern.MaximumLength);
        Regex expression;
        try
        {
            expression = Create($@"\A(?:{JavaPattern.Translate(pattern)})\z");
        }
        catch (NotSupportedException unknown)
        {
            throw RuntimeErrors.InvalidPattern(pattern, "it combines character classes in a way that is not supported.", unknown);
        }
        catch (ArgumentException invalid)
        {
            throw RuntimeErrors.InvalidPattern(pattern, invalid.Message, invalid);
        }

        if (s_compiled.Count >= MostKept)
            s_compiled.Clear();
        s_compiled[pattern] = expression;
        return expression;
    }

    private static Regex Create(string whole)
    {
        try
        {
            return new Regex(whole, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, s_limit);
        }
        catch (NotSupportedException)
        {
            return new Regex(whole, RegexOptions.CultureInvariant, s_limit);
        }
    }
}
