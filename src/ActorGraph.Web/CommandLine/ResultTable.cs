using Neo4j.Driver;
using Spectre.Console;

namespace ActorGraph.Web.CommandLine;

/// <summary>A result as a table, and below it what was found and what was changed.</summary>
internal sealed class ResultTable
{
    private readonly string[] _fields;
    private readonly List<string[]> _rows = [];
    private readonly bool _hasMore;
    private readonly ICounters? _counters;

    private ResultTable(string[] fields, List<string[]> rows, bool hasMore, ICounters? counters) =>
        (_fields, _rows, _hasMore, _counters) = (fields, rows, hasMore, counters);

    /// <summary>Reads up to <paramref name="limit"/> rows; what is beyond is only known to be there.</summary>
    public static async Task<ResultTable> ReadAsync(IResultCursor cursor, int limit)
    {
        var fields = await cursor.KeysAsync();
        var rows = new List<string[]>();
        var hasMore = false;
        while (await cursor.FetchAsync())
        {
            hasMore = rows.Count >= limit;
            if (hasMore) break;
            rows.Add([.. fields.Select((_, column) => ValueText.Of(cursor.Current[column]))]);
        }

        var summary = await cursor.ConsumeAsync();
        return new ResultTable(fields, rows, hasMore, summary.Counters);
    }

    public void Write(IAnsiConsole console)
    {
        if (_fields.Length > 0)
        {
            var table = new Table { Border = console.Profile.Capabilities.Unicode ? TableBorder.Rounded : TableBorder.Ascii };
            foreach (var field in _fields) table.AddColumn(new TableColumn(Markup.Escape(field)));
            foreach (var row in _rows) table.AddRow(row.Select(Markup.Escape).ToArray());
            console.Write(table);
            console.WriteLine(_hasMore ? $"{_rows.Count} rows shown; there are more. Use `--rows` or LIMIT." : Counted(_rows.Count, "row"));
        }

        if (_counters is { ContainsUpdates: true }) console.WriteLine(Changes(_counters));
    }

    private static string Changes(ICounters counters) => string.Join(", ", new[]
    {
        (counters.NodesCreated, "node", "created"),
        (counters.NodesDeleted, "node", "deleted"),
        (counters.RelationshipsCreated, "relationship", "created"),
        (counters.RelationshipsDeleted, "relationship", "deleted"),
        (counters.PropertiesSet, "property value", "set"),
        (counters.LabelsAdded, "label", "added"),
        (counters.LabelsRemoved, "label", "removed"),
        (counters.IndexesAdded, "index", "added"),
        (counters.IndexesRemoved, "index", "dropped"),
        (counters.ConstraintsAdded, "constraint", "added"),
        (counters.ConstraintsRemoved, "constraint", "dropped"),
    }.Where(change => change.Item1 > 0).Select(change => $"{Counted(change.Item1, change.Item2)} {change.Item3}")) + ".";

    private static string Counted(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";
}
