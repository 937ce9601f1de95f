using ActorGraph.Driver.Client;
using Neo4j.Driver;

namespace ActorGraph.Driver.ObjectMapping;

/// <summary>A map, or the properties of a node or relationship, as a record.</summary>
internal static class InnerRecord
{
    public static IRecord Of(IReadOnlyDictionary<string, object> values) => new Record(new RecordShape([.. values.Keys]), [.. values.Values]);

    /// <summary>The entries within a value; null where it has none.</summary>
    public static IReadOnlyDictionary<string, object>? EntriesOf(object? value) => value switch
    {
        IEntity entity => entity.Properties,
        IReadOnlyDictionary<string, object> map => map,
        _ => null,
    };
}
