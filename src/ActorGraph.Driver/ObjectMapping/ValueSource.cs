using Neo4j.Driver;
using Neo4j.Driver.Mapping;

namespace ActorGraph.Driver.ObjectMapping;

/// <summary>Where in a record a value is looked for.</summary>
internal sealed class ValueSource(string path, EntityMappingSource part)
{
    private readonly string[] _steps = path.Split('.');

    /// <summary>The value; null where the record has none or it is null.</summary>
    public object? Find(IRecord record) => part switch
    {
        EntityMappingSource.NodeLabel => (FindWhole(record) as INode)?.Labels,
        EntityMappingSource.RelationshipType => (FindWhole(record) as IRelationship)?.Type,
        _ => FindWhole(record),
    };

    // A column may itself have dots in its name, as those of `RETURN p.name` do.
    private object? FindWhole(IRecord record)
    {
        if (record.TryGetValue(path, out var column)) return column;
        object? value = null;
        IReadOnlyDictionary<string, object>? entries = record;
        foreach (var step in _steps)
        {
            if (entries is null || !entries.TryGetValue(step, out value)) return null;
            entries = InnerRecord.EntriesOf(value);
        }

        return value;
    }
}
