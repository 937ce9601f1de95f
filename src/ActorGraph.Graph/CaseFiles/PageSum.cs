namespace ActorGraph.Graph.CaseFiles;

/// <summary>
/// How many rows of pages there are, and a sum over their places and checksums in any order: a row that is missing, that is there
/// twice, or that is an older one of its page makes another sum.
/// </summary>
internal readonly record struct PageSum(long Rows, long Sum)
{
    public PageSum With(long id, long part, long parts, long checksum) => new(Rows + 1, unchecked(Sum + Mix(id, part, parts, checksum)));

    public PageSum Without(long id, long part, long parts, long checksum) => new(Rows - 1, unchecked(Sum - Mix(id, part, parts, checksum)));

    private static long Mix(long id, long part, long parts, long checksum)
    {
        var mixed = Mix((ulong)id);
        mixed = Mix(mixed ^ ((ulong)part << 32 | (uint)parts));
        return (long)Mix(mixed ^ (ulong)checksum);
    }

    // The finaliser of SplitMix64: every bit of what goes in changes about half of those that come out.
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9;
            value = (value ^ value >> 27) * 0x94D049BB133111EB;
            return value ^ value >> 31;
        }
    }
}
