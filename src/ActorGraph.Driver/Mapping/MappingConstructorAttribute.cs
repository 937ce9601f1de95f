namespace Neo4j.Driver.Mapping;

/// <summary>Chooses the constructor that objects are mapped with, where it is not the public one with the fewest parameters.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class MappingConstructorAttribute : Attribute
{
}
