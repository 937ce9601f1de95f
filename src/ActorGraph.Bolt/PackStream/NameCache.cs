using System.Text;

namespace ActorGraph.Bolt.PackStream;

/// <summary>
/// Keeps the strings of names that repeat from record to record (keys, labels, types), so that each is made once.
/// A name takes the place of an earlier one with the same hash: memory is bounded whatever arrives.
/// </summary>
internal sealed class NameCache
{
    private const int Places = 1024;
    private const int LongestName = 64;

    private readonly string?[] _names = new string?[Places];

    public string Read(ref PackStreamReader reader)
    {
        var lookAhead = reader;
        var utf8 = lookAhead.ReadUtf8();
        if (utf8.Length > LongestName || !Ascii.IsValid(utf8)) return reader.ReadString();
        reader = lookAhead;

        var hash = new HashCode();
        hash.AddBytes(utf8);
        ref var place = ref _names[(uint)hash.ToHashCode() % Places];
        if (place is null || !Ascii.Equals(utf8, place)) place = Encoding.ASCII.GetString(utf8);
        return place;
    }
}
