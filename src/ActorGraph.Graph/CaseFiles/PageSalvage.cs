using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// Reads the pages of a file of which parts cannot be read: row by row, by the number that SQLite gives each, since what follows a
/// spoiled part of its tree is found in no other way.
/// </summary>
internal sealed class PageSalvage(SqliteConnection connection, string boundedBytes)
{
    // How many numbers in a row may fail before the rest is given up.
    private const int MostFailures = 1_000_000;

    private readonly Dictionary<(long Id, long Part), (long Parts, byte[] Bytes)> _parts = [];

    /// <summary>The pages of which every part is there and right, by their ids.</summary>
    public SortedDictionary<long, byte[]> Read()
    {
        ReadParts();
        var pages = new SortedDictionary<long, byte[]>();
        foreach (var ((id, part), (parts, _)) in _parts)
        {
            if (part != 0)
                continue;
            var pieces = new List<byte[]>();
            for (var i = 0L; i < parts && _parts.TryGetValue((id, i), out var piece) && piece.Parts == parts; i++)
                pieces.Add(piece.Bytes);
            if (pieces.Count == parts)
                pages[id] = pieces is [var only] ? only : [.. pieces.SelectMany(piece => piece)];
        }

        return pages;
    }

    private void ReadParts()
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT rowid, id, part, parts, checksum, {boundedBytes} FROM page NOT INDEXED WHERE rowid >= $row ORDER BY rowid LIMIT 1";
        var row = command.Parameters.Add("$row", SqliteType.Integer);
        var failures = 0;
        for (var number = 1L; failures < MostFailures; number++)
        {
            row.Value = number;
            try
            {
                using var reader = command.ExecuteReader();
                if (!reader.Read() || reader.GetInt64(0) is var found && found == long.MaxValue)
                    return;
                Take(reader);
                (number, failures) = (found, 0);
            }
            catch (SqliteException)
            {
                // What is missing is told from the list of pages, whatever the reason.
                failures++;
            }
        }
    }

    private void Take(SqliteDataReader reader)
    {
        if (reader.GetValue(1) is long id && reader.GetValue(2) is long part and >= 0 && reader.GetValue(3) is long parts and > 0 and <= int.MaxValue
            && reader.GetValue(4) is long sum && reader.GetValue(5) is byte[] bytes
            && part < parts && Checksum.Of(id, (int)part, (int)parts, bytes) == sum)
            _parts[(id, part)] = (parts, bytes);
    }
}
