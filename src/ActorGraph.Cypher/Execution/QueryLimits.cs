namespace ActorGraph.Cypher.Execution;

/// <summary>What a query may use.</summary>
/// <param name="Timeout">How long it may run; zero for no limit.</param>
/// <param name="MemoryBytes">How much memory its collected rows may take.</param>
public sealed record QueryLimits(TimeSpan Timeout, long MemoryBytes)
{
    /// <summary>30 seconds, and a quarter of the memory that the process can have.</summary>
    public static QueryLimits Default { get; } = new(TimeSpan.FromSeconds(30), GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4);
}
