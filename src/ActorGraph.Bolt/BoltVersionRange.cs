namespace ActorGraph.Bolt;

/// <summary>
/// A version and some below it: reserved, number of minor versions below, minor, major
/// (Bolt handshake specification, "Bolt version 4.3").
/// </summary>
internal readonly record struct BoltVersionRange(byte Major, byte Minor, byte Below)
{
    /// <summary>What the client speaks: 5.5 was never released.</summary>
    public static readonly BoltVersionRange[] Spoken = [new(5, 8, 2), new(5, 4, 4)];

    /// <summary>What the server answers: also the version of drivers of Neo4j 4.4, which many tools have kept.</summary>
    public static readonly BoltVersionRange[] Served = [.. Spoken, new(4, 4, 0)];

    /// <summary>All of it in the one range that a client proposes.</summary>
    public static readonly BoltVersionRange Proposed = new(5, 8, 8);

    public uint Encoded => ((uint)Below << 16) | ((uint)Minor << 8) | Major;

    public static BoltVersionRange Decode(uint encoded) => new((byte)encoded, (byte)(encoded >> 8), (byte)(encoded >> 16));

    public bool Contains(BoltVersion version) =>
        version.Major == Major && version.Minor <= Minor && version.Minor >= Minor - Below;

    /// <summary>The highest version that this range shares with others, of which the highest come first; null when there is none.</summary>
    public BoltVersion? HighestShared(IReadOnlyList<BoltVersionRange> others)
    {
        foreach (var range in others)
        {
            if (range.Major != Major) continue;
            var highest = Math.Min(range.Minor, Minor);
            if (highest >= range.Minor - range.Below && highest >= Minor - Below) return new BoltVersion(Major, (byte)highest);
        }

        return null;
    }
}
