using System.Buffers.Binary;

namespace ActorGraph.Server.Backend;

/// <summary>
/// The state of a database that a client has seen. Its text is that of Neo4j 5, so that a client can hand on what either has given it:
/// <c>FB:</c> and, in base64, how many databases there are, for each its id and the number of its transaction, and a list.
/// </summary>
/// <param name="Database">The id of the database.</param>
/// <param name="Transaction">The number of the last transaction that was seen.</param>
internal sealed record Bookmark(Guid Database, long Transaction)
{
    private const string Prefix = "FB:";
    private const int LongestText = 4096;
    private const byte OneDatabase = 0x91;
    private const byte EmptyList = 0x90;
    private const byte Bytes = 0xCC;
    private const byte Int8 = 0xC8;
    private const byte Int64 = 0xCB;
    private const int IdLength = 16;

    /// <summary>Reads what a text says, of as many databases as it names.</summary>
    /// <returns>Whether it is a bookmark.</returns>
    public static bool TryParse(string text, out List<Bookmark> bookmarks)
    {
        bookmarks = [];
        if (text.Length > LongestText || !text.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        Span<byte> buffer = new byte[text.Length];
        if (!Convert.TryFromBase64Chars(text.AsSpan(Prefix.Length), buffer, out var length)) return false;
        ReadOnlySpan<byte> rest = buffer[..length];
        if (rest is not [>= OneDatabase and <= 0x9F and var marker, ..]) return false;
        rest = rest[1..];
        for (var left = marker - EmptyList; left > 0; left--)
        {
            if (rest is not [Bytes, IdLength, ..] || rest.Length < 2 + IdLength) return false;
            var database = new Guid(rest.Slice(2, IdLength), bigEndian: true);
            rest = rest[(2 + IdLength)..];
            if (!TryReadInteger(ref rest, out var transaction)) return false;
            bookmarks.Add(new Bookmark(database, transaction));
        }

        return rest is [EmptyList, ..];
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[2 + 1 + IdLength + 1 + sizeof(long) + 1];
        (bytes[0], bytes[1], bytes[2]) = (OneDatabase, Bytes, IdLength);
        Database.TryWriteBytes(bytes[3..], bigEndian: true, out _);
        bytes[3 + IdLength] = Int64;
        BinaryPrimitives.WriteInt64BigEndian(bytes[(4 + IdLength)..], Transaction);
        bytes[^1] = EmptyList;
        return Prefix + Convert.ToBase64String(bytes);
    }

    /// <summary>An integer as PackStream writes it: in the marker, or in one, two, four or eight bytes behind it.</summary>
    private static bool TryReadInteger(ref ReadOnlySpan<byte> rest, out long value)
    {
        value = 0;
        if (rest.IsEmpty) return false;
        var marker = rest[0];
        rest = rest[1..];
        if (marker is < 0x80 or >= 0xF0)
        {
            value = (sbyte)marker;
            return true;
        }

        if (marker is < Int8 or > Int64) return false;
        var size = 1 << (marker - Int8);
        if (rest.Length < size) return false;
        value = size switch
        {
            1 => (sbyte)rest[0],
            2 => BinaryPrimitives.ReadInt16BigEndian(rest),
            4 => BinaryPrimitives.ReadInt32BigEndian(rest),
            _ => BinaryPrimitives.ReadInt64BigEndian(rest),
        };
        rest = rest[size..];
        return true;
    }
}
