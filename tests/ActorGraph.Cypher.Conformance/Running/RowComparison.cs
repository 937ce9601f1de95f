using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Conformance.Running;

/// <summary>Compares two tables: rows as a bag or in order, lists as written or as bags.</summary>
public sealed record RowComparison(bool InOrder, bool SortLists = false, bool ScalarsAsStrings = true)
{
    private const int RowsShown = 10;

    /// <summary>What <paramref name="found"/> has otherwise than <paramref name="expected"/>; null where nothing.</summary>
    public string? Compare(ResultTable expected, ResultTable found)
    {
        if (!expected.Columns.SequenceEqual(found.Columns))
            return $"columns: {string.Join(", ", found.Columns)} instead of {string.Join(", ", expected.Columns)}";
        var (wanted, given) = (Rows(expected), Rows(found));
        return InOrder ? CompareInOrder(wanted, given) : CompareAsBags(wanted, given);
    }

    private static string? CompareInOrder(List<string> wanted, List<string> given)
    {
        for (var i = 0; i < Math.Max(wanted.Count, given.Count); i++)
        {
            var (want, have) = (i < wanted.Count ? wanted[i] : "no row", i < given.Count ? given[i] : "no row");
            if (want != have)
                return $"row {i + 1}: {have} instead of {want} ({given.Count} rows, {wanted.Count} expected)";
        }

        return null;
    }

    private static string? CompareAsBags(List<string> wanted, List<string> given)
    {
        var balance = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in wanted)
            balance[row] = balance.GetValueOrDefault(row) + 1;
        foreach (var row in given)
            balance[row] = balance.GetValueOrDefault(row) - 1;
        var missing = balance.Where(row => row.Value > 0).SelectMany(row => Enumerable.Repeat(row.Key, row.Value)).ToList();
        var surplus = balance.Where(row => row.Value < 0).SelectMany(row => Enumerable.Repeat(row.Key, -row.Value)).ToList();
        if (missing.Count == 0 && surplus.Count == 0)
            return null;
        return $"rows ({given.Count}, {wanted.Count} expected): missing {Show(missing)}; not expected {Show(surplus)}";
    }

    private static string Show(List<string> rows) => rows.Count switch
    {
        0 => "none",
        <= RowsShown => string.Join(" ", rows),
        _ => $"{string.Join(" ", rows.Take(RowsShown))} and {rows.Count - RowsShown} more",
    };

    private List<string> Rows(ResultTable table) =>
        [.. table.Rows.Select(row => $"| {string.Join(" | ", row.Select(value => CanonicalText.Of(value, SortLists, ScalarsAsStrings)))} |")];
}
