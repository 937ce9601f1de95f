using ActorGraph.Bolt.Framing;

namespace ActorGraph.Bolt.PackStream;

/// <summary>How values look on the wire (Bolt specification, "Structure semantics" and "UTC patch").</summary>
/// <param name="HasElementIds">Whether nodes and relationships have element ids, from 5.0 on.</param>
/// <param name="CountsUtc">Whether dates with a zone count seconds of UTC, from 5.0 on or as agreed, rather than of the wall clock.</param>
internal readonly record struct ValueDialect(bool HasElementIds, bool CountsUtc)
{
    /// <summary>The patch by which client and server of 4.4 agree on dates as of 5.0.</summary>
    public const string UtcPatch = "utc";

    public static ValueDialect Of(BoltVersion version, IReadOnlyList<object?> patches) =>
        version >= BoltVersion.V5_0 ? new(true, true) : new(false, patches.Contains(UtcPatch));
}
