using System.Globalization;
using ActorGraph.Cypher.Syntax;

namespace ActorGraph.Cypher.Errors;

/// <summary>Says where in a query text something is, the way Neo4j's messages do.</summary>
internal static class ErrorPlace
{
    private const int LongestQuotedLine = 200;

    /// <summary>The 1-based line and column of <paramref name="offset"/>.</summary>
    public static (int Line, int Column) LineAndColumn(string text, int offset)
    {
        var line = 1;
        var lineStart = 0;
        var end = Math.Min(offset, text.Length);
        for (var i = 0; i < end; i++)
        {
            if (text[i] != '\n') continue;
            line++;
            lineStart = i + 1;
        }

        return (line, end - lineStart + 1);
    }

    /// <summary><c>(line 1, column 18 (offset: 17))</c>, the line in quotes, and a caret under the place.</summary>
    public static string Describe(string text, SourceSpan span)
    {
        var offset = Math.Min(span.Start, text.Length);
        var (line, column) = LineAndColumn(text, offset);
        var lineStart = offset - column + 1;
        var lineEnd = text.IndexOf('\n', lineStart);
        if (lineEnd < 0) lineEnd = text.Length;
        var from = Math.Max(lineStart, offset - LongestQuotedLine / 2);
        var quoted = text[from..Math.Min(lineEnd, from + LongestQuotedLine)].TrimEnd('\r');
        var place = string.Create(CultureInfo.InvariantCulture, $"(line {line}, column {column} (offset: {offset}))");
        return $"{place}\n\"{quoted}\"\n{new string(' ', offset - from + 1)}^";
    }
}
