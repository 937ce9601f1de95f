using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace ActorGraph.Graph.CaseFiles;

/// <summary>Reads what was kept in pieces: rows of place, part, parts, checksum and bytes, ordered by place and part.</summary>
internal sealed class PartReader(string path, string sort, SqliteDataReader reader)
{
    // A part is written with 8 MiB, and a commit or a page holds 2 GB at most.
    private const int MostParts = 256;

    /// <summary>What was read so far.</summary>
    public PageSum Sum { get; private set; }

    public bool Next(out long place, [NotNullWhen(true)] out byte[]? content)
    {
        place = 0;
        content = null;
        if (!Read())
            return false;
        place = Number(0);
        var parts = Number(2);
        if (parts is < 1 or > MostParts)
            throw CaseFileException.Damaged(path, $"{sort} {place} says it has {parts} parts");
        if (parts == 1)
        {
            content = Part(place, 0, 1);
            return true;
        }

        var whole = new MemoryStream();
        for (var part = 0; part < parts; part++)
        {
            if (part > 0 && (!Read() || Number(0) != place))
                throw CaseFileException.Damaged(path, $"{sort} {place} lacks its part {part + 1} of {parts}");
            whole.Write(Part(place, part, (int)parts));
        }

        content = whole.ToArray();
        return true;
    }

    private bool Read() => FileErrors.Translate(path, reader.Read);

    private long Number(int column) => reader.GetValue(column) is long number
        ? number
        : throw CaseFileException.Damaged(path, $"a {sort} has something else where a number belongs");

    private byte[] Part(long place, int part, int parts)
    {
        if (Number(1) != part || Number(2) != parts || FileErrors.Translate(path, () => reader.GetValue(4)) is not byte[] bytes)
            throw CaseFileException.Damaged(path, $"{sort} {place} is not kept as it should be");
        Sum = Sum.With(place, part, parts, Number(3));
        return Checksum.Of(place, part, parts, bytes) == Number(3)
            ? bytes
            : throw CaseFileException.Damaged(path, $"the checksum of {sort} {place} is wrong");
    }
}
