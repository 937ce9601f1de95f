namespace Neo4j.Driver.Mapping;

/// <summary>What of a node or relationship is mapped.</summary>
public enum EntityMappingSource
{
    /// <summary>The value itself, or a property of it.</summary>
    Property,

    /// <summary>The type of a relationship.</summary>
    RelationshipType,

    /// <summary>The labels of a node: a list, or one text with commas between them.</summary>
    NodeLabel,
}
