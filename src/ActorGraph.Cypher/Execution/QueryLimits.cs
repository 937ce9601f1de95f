namespace ActorGraph.Cypher.Execution;

/// <summary>What a query may use.</summary>
/// <param name="Timeout">How long it may run; zero for no limit.</param>
/// <param name="MemoryBytes">How much memory its collected rows may take.</param>
public sealed record QueryLimits(TimeSpan Timeout, long MemoryBytes)
{
    private const long MostByDefault = 1L << 30;

    private static readonly long Available = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>
    /// 30 seconds, and a quarter of the memory that the process can have, though not more than 1 GiB: whoever collects more hardly means
    /// to, and learns it within the time.
    /// </summary>
    public static QueryLimits Default { get; } = new(TimeSpan.FromSeconds(30), Math.Min(Available / 4, MostByDefault));

    /// <summary>The memory that all queries have together: half of what the process can have.</summary>
    public static long DefaultOfAll { get; } = Available / 2;
}
