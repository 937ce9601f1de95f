using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>Reads the entry `profile` of a result's metadata.</summary>
internal sealed class ProfiledPlan(IReadOnlyDictionary<string, object?> map) : Plan(map), IProfiledPlan
{
    public long DbHits => Count("dbHits");

    public long Records => Count("rows");

    public long PageCacheHits => Count("pageCacheHits");

    public long PageCacheMisses => Count("pageCacheMisses");

    public double PageCacheHitRatio => Map.GetValueOrDefault("pageCacheHitRatio") as double? ?? 0;

    public long Time => Count("time");

    public bool HasPageCacheStats => Map.ContainsKey("pageCacheHits") || Map.ContainsKey("pageCacheMisses");

    IList<IProfiledPlan> IProfiledPlan.Children => ChildMaps.Select(child => (IProfiledPlan)new ProfiledPlan(child)).ToList();

    protected override IPlan Child(IReadOnlyDictionary<string, object?> map) => new ProfiledPlan(map);

    private long Count(string key) => Map.GetValueOrDefault(key) as long? ?? 0;
}
