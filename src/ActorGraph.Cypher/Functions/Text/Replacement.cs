using System.Text;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions;

/// <summary><c>replace()</c>: the length of the result is computed before it is made.</summary>
internal static class Replacement
{
    public static Value Replace(FunctionContext context, string text, string search, string replacement)
    {
        var occurrences = search.Length == 0 ? CodePoints.Count(text) + 1 : text.AsSpan().Count(search);
        if (occurrences == 0)
            return Value.String(text);
        var length = text.Length + (long)occurrences * (replacement.Length - search.Length);
        if (length > StringOperators.MaximumLength)
            throw RuntimeErrors.StringTooLong(length);
        context.ReserveMemory(2 * length);
        return Value.String(search.Length == 0 ? Surround(text, replacement) : text.Replace(search, replacement, StringComparison.Ordinal));
    }

    /// <summary>The empty string occurs before and behind every code point.</summary>
    private static string Surround(string text, string replacement)
    {
        var result = new StringBuilder(replacement);
        for (var i = 0; i < text.Length;)
        {
            var length = CodePoints.LengthAt(text, i);
            result.Append(text, i, length).Append(replacement);
            i += length;
        }

        return result.ToString();
    }
}
