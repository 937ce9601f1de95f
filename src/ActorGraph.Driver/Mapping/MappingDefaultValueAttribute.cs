namespace Neo4j.Driver.Mapping;

/// <summary>Gives a property or constructor parameter a value where the record has none for it, instead of failing.</summary>
/// <param name="defaultValue">The value.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MappingDefaultValueAttribute(object? defaultValue) : MappingOptionalAttribute
{
    /// <summary>The value.</summary>
    public object? DefaultValue { get; } = defaultValue;
}
