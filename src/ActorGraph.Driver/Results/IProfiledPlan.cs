#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>An operator of a plan, with what it cost.</summary>
public interface IProfiledPlan : IPlan
{
    /// <summary>How often the store was asked.</summary>
    long DbHits { get; }

    /// <summary>How many records it gave.</summary>
    long Records { get; }

    /// <summary>Pages found in memory.</summary>
    long PageCacheHits { get; }

    /// <summary>Pages read from the disk.</summary>
    long PageCacheMisses { get; }

    /// <summary>The share of pages found in memory.</summary>
    double PageCacheHitRatio { get; }

    /// <summary>The time spent in it, in nanoseconds.</summary>
    long Time { get; }

    /// <summary>Whether the server counted pages.</summary>
    bool HasPageCacheStats { get; }

    /// <summary>The operators that feed it.</summary>
    new IList<IProfiledPlan> Children { get; }
}
