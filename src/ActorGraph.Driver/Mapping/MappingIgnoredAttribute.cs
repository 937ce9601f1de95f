namespace Neo4j.Driver.Mapping;

/// <summary>Keeps a property from being mapped.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MappingIgnoredAttribute : Attribute
{
}
