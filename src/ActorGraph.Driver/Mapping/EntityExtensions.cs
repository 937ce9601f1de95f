#nullable disable annotations
using ActorGraph.Driver.ObjectMapping;

namespace Neo4j.Driver.Mapping;

/// <summary>Looks at nodes and relationships as records.</summary>
public static class EntityExtensions
{
    /// <summary>The properties of a node or relationship as the columns of a record.</summary>
    public static IRecord AsRecord(this IEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return InnerRecord.Of(entity.Properties);
    }
}
