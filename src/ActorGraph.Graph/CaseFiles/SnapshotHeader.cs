using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>What the table <c>header</c> says of the snapshot, under a seal.</summary>
/// <param name="Store">Which graph it is.</param>
/// <param name="Transaction">The last commit that the snapshot holds.</param>
/// <param name="Log">The log that holds the commits after it; null where there are none, as after a clean close.</param>
/// <param name="Folded">The log that the snapshot took in last, of which what is left beside the case is of no use.</param>
/// <param name="Pages">What pages there are.</param>
internal sealed record SnapshotHeader(Guid Store, long Transaction, Guid? Log, Guid? Folded, PageSum Pages)
{
    private const int MostRows = 16;

    public void Write(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT OR REPLACE INTO header (name, value) VALUES ($name, $value)";
        var name = command.Parameters.Add("$name", SqliteType.Text);
        var value = command.Parameters.Add("$value", SqliteType.Text);
        foreach (var (field, text) in Fields().Append(("seal", Seal())))
        {
            name.Value = field;
            value.Value = text;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>What the table says in format 2.</summary>
    /// <exception cref="FormatException">It is not what was written there.</exception>
    public static SnapshotHeader Read(SqliteConnection connection)
    {
        var rows = Rows(connection);
        string Row(string name) => rows.GetValueOrDefault(name) ?? throw new FormatException($"its header lacks `{name}`");
        Guid? Id(string name) => Row(name) is { Length: > 0 } text ? Guid.Parse(text) : null;
        long Number(string name) => long.Parse(Row(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        try
        {
            var header = new SnapshotHeader(
                Guid.Parse(Row("store_id")), Number("snapshot_transaction"), Id("log_id"), Id("folded_log"), new PageSum(Number("page_rows"), Number("page_sum")));
            return header.Seal() == Row("seal") ? header : throw new FormatException("the seal of its header is wrong");
        }
        catch (OverflowException e)
        {
            throw new FormatException("a number in its header is too large", e);
        }
    }

    /// <summary>All rows as text, however they are stored.</summary>
    public static Dictionary<string, string> Rows(SqliteConnection connection)
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CAST(name AS TEXT), CAST(value AS TEXT) FROM header WHERE length(value) < 100";
        using var reader = command.ExecuteReader();
        while (reader.Read() && rows.Count < MostRows)
        {
            if (!reader.IsDBNull(0) && !reader.IsDBNull(1))
                rows[reader.GetString(0)] = reader.GetString(1);
        }

        return rows;
    }

    private IEnumerable<(string Name, string Value)> Fields() =>
    [
        ("store_id", Store.ToString()),
        ("snapshot_transaction", Transaction.ToString(CultureInfo.InvariantCulture)),
        ("log_id", Log?.ToString() ?? ""),
        ("folded_log", Folded?.ToString() ?? ""),
        ("page_rows", Pages.Rows.ToString(CultureInfo.InvariantCulture)),
        ("page_sum", Pages.Sum.ToString(CultureInfo.InvariantCulture)),
    ];

    private string Seal() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Fields()))));
}
