using System.Buffers;
using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions;

/// <summary>
/// <c>split()</c>: with several delimiters the one that comes first in the string counts, and of several at one place the one that
/// comes first in the list. An empty delimiter splits between code points.
/// </summary>
internal static class Splitting
{
    private const long BytesPerPart = 64;

    // Beyond these, looking for all at once is worth preparing.
    private const int FewDelimiters = 4;

    public static Value Split(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        var text = arguments[0].Text("split");
        if (Delimiters(arguments[1]) is not { } delimiters)
            return Value.Null;
        var any = delimiters.Length > FewDelimiters && Array.TrueForAll(delimiters, delimiter => delimiter.Length > 0)
            ? SearchValues.Create(delimiters, StringComparison.Ordinal)
            : null;
        var parts = new List<Value>();
        var bytes = 0L;
        var start = 0;
        while ((any is null ? Next(text, start, delimiters) : NextOf(any, text, start, delimiters)) is var (at, length) && at >= 0)
        {
            bytes += BytesPerPart + 2L * (at - start);
            context.ReserveMemory(bytes);
            parts.Add(Value.String(text[start..at]));
            start = at + length;
        }

        parts.Add(Value.String(text[start..]));
        return Value.List([.. parts]);
    }

    private static string[]? Delimiters(Value argument)
    {
        if (argument.IsString)
            return [argument.AsString()];
        if (!argument.IsList)
            throw RuntimeErrors.ArgumentType("split", "a string or a list of strings as delimiters", argument);
        var delimiters = new List<string>();
        foreach (var item in argument.AsList().Items)
        {
            if (item.IsNull)
                return null;
            delimiters.Add(item.Text("split"));
        }

        return [.. delimiters];
    }

    private static (int At, int Length) NextOf(SearchValues<string> any, string text, int start, string[] delimiters)
    {
        var found = text.AsSpan(start).IndexOfAny(any);
        if (found < 0)
            return (-1, 0);
        var at = start + found;
        return (at, Array.Find(delimiters, delimiter => text.AsSpan(at).StartsWith(delimiter, StringComparison.Ordinal))!.Length);
    }

    private static (int At, int Length) Next(string text, int start, string[] delimiters)
    {
        var (first, length) = (-1, 0);
        foreach (var delimiter in delimiters)
        {
            var at = delimiter.Length == 0
                ? start + (start < text.Length ? CodePoints.LengthAt(text, start) : 1)
                : text.IndexOf(delimiter, start, StringComparison.Ordinal);
            if (at >= 0 && (delimiter.Length > 0 || at < text.Length) && (first < 0 || at < first))
                (first, length) = (at, delimiter.Length);
        }

        return (first, length);
    }
}
