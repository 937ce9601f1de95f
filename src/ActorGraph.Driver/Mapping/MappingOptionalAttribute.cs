namespace Neo4j.Driver.Mapping;

/// <summary>Leaves a property as it is where the record has no value for it, instead of failing.</summary>
[AttributeUsage(AttributeTargets.Property)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1813", Justification = "A default value makes a property optional too.")]
public class MappingOptionalAttribute : Attribute
{
}
