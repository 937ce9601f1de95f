using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// Reads the pages of a file of which parts cannot be read: row by row, by the number that SQLite gives each, since what follows a
/// spoiled part of its tree is found in no other way.
/// </summary>
internal sealed class PageSalvage
{
    private readonly SqliteConnection _connection;
    private readonly string _boundedBytes;
    private readonly Dictionary<(long Id, long Part), (long Parts, byte[] Bytes)> _parts = [];

    private PageSalvage(SqliteConnection connection, string boundedBytes) => (_connection, _boundedBytes) = (connection, boundedBytes);

    /// <summary>How many rows could be read, with those of <see cref="Restore"/>, and their sum.</summary>
    public PageSum Sum
    {
        get
        {
            var sum = default(PageSum);
            foreach (var ((id, part), (parts, bytes)) in _parts)
                sum = sum.With(id, part, parts, Checksum.Of(id, (int)part, (int)parts, bytes));
            return sum;
        }
    }

    /// <summary>Whether something could not be read in the way in which it is read where nothing is damaged.</summary>
    public bool MetDamage { get; private set; }

    /// <summary>Reads the rows that are right.</summary>
    public static PageSalvage Of(SqliteConnection connection, string boundedBytes)
    {
        var salvage = new PageSalvage(connection, boundedBytes);
        salvage.ReadParts();
        return salvage;
    }

    /// <summary>Puts the rows of a page that are missing in from its copy, as far as that has them.</summary>
    public void Restore(long page, long copy)
    {
        var missing = _parts.Where(row => row.Key.Id == copy && !_parts.ContainsKey((page, row.Key.Part))).ToList();
        foreach (var (key, row) in missing)
            _parts[(page, key.Part)] = row;
        MetDamage |= missing.Count > 0;
    }

    /// <summary>The pages of which every part is there and right, by their ids.</summary>
    public SortedDictionary<long, byte[]> Pages()
    {
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
        // The index tells the numbers without the rows; where it is spoiled too, from both its ends and from the rows themselves.
        var numbers = new SortedSet<long>();
        if (!TryCollect(numbers, "INDEXED BY sqlite_autoindex_page_1 ORDER BY id, part"))
        {
            TryCollect(numbers, "INDEXED BY sqlite_autoindex_page_1 ORDER BY id DESC, part DESC");
            TryCollect(numbers, "NOT INDEXED ORDER BY rowid");
            TryCollect(numbers, "NOT INDEXED ORDER BY rowid DESC");
        }

        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT id, part, parts, checksum, {_boundedBytes} FROM page NOT INDEXED WHERE rowid = $row";
        var row = command.Parameters.Add("$row", SqliteType.Integer);
        foreach (var number in numbers)
        {
            row.Value = number;
            try
            {
                using var reader = command.ExecuteReader();
                if (reader.Read())
                    Take(reader);
            }
            catch (SqliteException)
            {
                // What is missing is told from the list of pages, whatever the reason.
                MetDamage = true;
            }
        }
    }

    private bool TryCollect(SortedSet<long> numbers, string order)
    {
        try
        {
            using var command = _connection.CreateCommand();
            command.CommandText = $"SELECT rowid FROM page {order}";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                numbers.Add(reader.GetInt64(0));
            return true;
        }
        catch (SqliteException)
        {
            MetDamage = true;
            return false;
        }
    }

    private void Take(SqliteDataReader reader)
    {
        if (reader.GetValue(0) is long id && reader.GetValue(1) is long part and >= 0 && reader.GetValue(2) is long parts and > 0 and <= int.MaxValue
            && reader.GetValue(3) is long sum && reader.GetValue(4) is byte[] bytes
            && part < parts && Checksum.Of(id, (int)part, (int)parts, bytes) == sum)
            _parts[(id, part)] = (parts, bytes);
    }
}
