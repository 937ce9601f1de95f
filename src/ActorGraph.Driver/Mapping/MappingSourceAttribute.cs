namespace Neo4j.Driver.Mapping;

/// <summary>Says which value of a record a property or constructor parameter takes, where it is not the one of the same name.</summary>
/// <param name="path">A column, or with dots between them a column and what is within its node, relationship or map.</param>
/// <param name="entityMappingSource">What of that value is taken.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MappingSourceAttribute(string path, EntityMappingSource entityMappingSource) : Attribute
{
    /// <summary>Takes the value at a path.</summary>
    public MappingSourceAttribute(string path)
        : this(path, EntityMappingSource.Property)
    {
    }

    internal string Path { get; } = path;

    internal EntityMappingSource Source { get; } = entityMappingSource;
}
