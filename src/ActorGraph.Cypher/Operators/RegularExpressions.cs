using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Operators;

/// <summary>
/// Regular expressions for <c>=~</c> and for functions that search with them, written as in Java. They run on the engine that never backtracks, in time proportional to the
/// string; only those that need more than it offers (look-around, back-references, atomic groups, possessive quantifiers) run on
/// the backtracking one. Both have a time limit for one string. What was compiled is kept for the next row, within bounds.
/// </summary>
internal static class RegularExpressions
{
    private const int MostKept = 256;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<(string Pattern, bool Whole), Regex> Kept = new();

    /// <summary>Whether the pattern matches the text from end to end.</summary>
    public static bool Matches(string text, string pattern)
    {
        var expression = Compiled(pattern, whole: true);
        try
        {
            return expression.IsMatch(text);
        }
        catch (RegexMatchTimeoutException timeout)
        {
            throw RuntimeErrors.PatternTooSlow(pattern, Limit, timeout);
        }
    }

    /// <summary>The places where the pattern matches, from left to right, each sought when it is asked for.</summary>
    public static IEnumerable<Match> Find(string text, string pattern)
    {
        var expression = Compiled(pattern, whole: false);
        for (var match = Next(pattern, () => expression.Match(text)); match.Success; match = Next(pattern, match.NextMatch)) yield return match;
    }

    /// <summary>The names of the groups of a pattern, and the numbers of those without a name.</summary>
    public static IEnumerable<string> GroupNames(string pattern) => Compiled(pattern, whole: false).GetGroupNames();

    private static Match Next(string pattern, Func<Match> search)
    {
        try
        {
            return search();
        }
        catch (RegexMatchTimeoutException timeout)
        {
            throw RuntimeErrors.PatternTooSlow(pattern, Limit, timeout);
        }
    }

    private static Regex Compiled(string pattern, bool whole) => Kept.TryGetValue((pattern, whole), out var known) ? known : Compile(pattern, whole);

    private static Regex Compile(string pattern, bool whole)
    {
        if (pattern.Length > JavaPattern.MaximumLength)
            throw RuntimeErrors.PatternTooLong(pattern, JavaPattern.MaximumLength);
        Regex expression;
        try
        {
            var translated = JavaPattern.Translate(pattern);
            expression = Create(whole ? $@"\A(?:{translated})\z" : translated);
        }
        catch (NotSupportedException unknown)
        {
            throw RuntimeErrors.InvalidPattern(pattern, "it combines character classes in a way that is not supported.", unknown);
        }
        catch (ArgumentException invalid)
        {
            throw RuntimeErrors.InvalidPattern(pattern, invalid.Message, invalid);
        }

        if (Kept.Count >= MostKept)
            Kept.Clear();
        Kept[(pattern, whole)] = expression;
        return expression;
    }

    private static Regex Create(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Limit);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Limit);
        }
    }
}
