using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>Reads the entry `plan` of a result's metadata.</summary>
internal class Plan : IPlan
{
    public Plan(IReadOnlyDictionary<string, object?> map)
    {
        Map = map;
        OperatorType = map.GetValueOrDefault("operatorType") as string ?? string.Empty;
        Arguments = (map.GetValueOrDefault("args") as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>())
            .ToDictionary(entry => entry.Key, entry => entry.Value!);
        Identifiers = (map.GetValueOrDefault("identifiers") as IReadOnlyList<object?> ?? []).OfType<string>().ToList();
        ChildMaps = (map.GetValueOrDefault("children") as IReadOnlyList<object?> ?? [])
            .OfType<IReadOnlyDictionary<string, object?>>()
            .ToArray();
    }

    public string OperatorType { get; }

    public IDictionary<string, object> Arguments { get; }

    public IList<string> Identifiers { get; }

    public IList<IPlan> Children => ChildMaps.Select(Child).ToList();

    protected IReadOnlyDictionary<string, object?> Map { get; }

    protected IReadOnlyList<IReadOnlyDictionary<string, object?>> ChildMaps { get; }

    protected virtual IPlan Child(IReadOnlyDictionary<string, object?> map) => new Plan(map);
}
