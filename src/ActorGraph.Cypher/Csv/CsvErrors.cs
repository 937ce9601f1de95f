using System.Globalization;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax;

namespace ActorGraph.Cypher.Csv;

/// <summary>The texts of what can go wrong with LOAD CSV.</summary>
internal static class CsvErrors
{
    private const string ExternalResource = "Neo.ClientError.Statement.ExternalResourceFailed";

    public static CypherException Off(SourceSpan span) => Failed(span,
        "LOAD CSV is off: no folder is allowed. Set `LoadCsv:Folders` to the folders that files may be loaded from.");

    public static CypherException NotAUrl(SourceSpan span, string url) => Failed(span,
        $"`{url}` is not a URL of a file. Write `file:///name.csv`.");

    public static CypherException NotAFile(SourceSpan span, string scheme) => Failed(span,
        $"Cannot load over `{scheme}`: files are loaded from this machine only. Write `file:///name.csv`.");

    public static CypherException HasHost(SourceSpan span, string url) => Failed(span,
        $"`{url}` names a host. A file of this machine is written with three slashes: `file:///name.csv`.");

    public static CypherException NotFound(SourceSpan span, string url) => Failed(span,
        $"Cannot load `{url}`: there is no such file in the folders that `LoadCsv:Folders` allows.");

    public static CypherException CannotRead(SourceSpan span, string url, string reason) => Failed(span, $"Cannot load `{url}`: {reason}");

    public static CypherException NoUrl(SourceSpan span) => Failed(span, "LOAD CSV needs the URL of a file, but was given NULL.");

    public static CypherException QuoteNotClosed(string name, long line) => Malformed(name, line, "a quote opens here and is never closed.");

    public static CypherException TextAfterQuote(string name, long line, char found) => Malformed(name, line,
        $"`{found}` follows a closing quote. A quote inside a quoted field is doubled: `\"\"`.");

    public static CypherException RecordTooLong(string name, long line, int longest) => Malformed(name, line,
        string.Create(CultureInfo.InvariantCulture, $"a record is longer than {longest} characters. Is a quote left open?"));

    private static CypherException Malformed(string name, long line, string problem) => Failed(null,
        string.Create(CultureInfo.InvariantCulture, $"`{name}`, line {line}: {problem}"));

    private static CypherException Failed(SourceSpan? span, string message) =>
        new(new CypherError(ErrorKind.ExternalResource, "ExternalResourceFailed", message, ErrorPhase.Runtime, span, ExternalResource));
}
