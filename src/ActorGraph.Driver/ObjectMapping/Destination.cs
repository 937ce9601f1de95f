using System.Reflection;
using Neo4j.Driver;
using Neo4j.Driver.Mapping;

namespace ActorGraph.Driver.ObjectMapping;

/// <summary>A property or constructor parameter, and the value of a record that it takes.</summary>
internal sealed class Destination
{
    private readonly string _kind;
    private readonly string _name;
    private readonly Type _type;
    private readonly ValueSource _source;
    private readonly MappingDefaultValueAttribute? _default;

    private Destination(string kind, string name, Type type, ICustomAttributeProvider attributes)
    {
        (_kind, _name, _type) = (kind, name, type);
        var source = attributes.GetCustomAttributes(typeof(MappingSourceAttribute), inherit: true).OfType<MappingSourceAttribute>().FirstOrDefault();
        _source = new ValueSource(source?.Path ?? name, source?.Source ?? EntityMappingSource.Property);
        var optional = attributes.GetCustomAttributes(typeof(MappingOptionalAttribute), inherit: true).FirstOrDefault();
        _default = optional as MappingDefaultValueAttribute;
        IsOptional = optional is not null && _default is null;
    }

    /// <summary>Whether it is left as it is where the record has no value.</summary>
    public bool IsOptional { get; }

    public static Destination Of(PropertyInfo property) => new("property", property.Name, property.PropertyType, property);

    public static Destination Of(ParameterInfo parameter) => new("parameter", parameter.Name!, parameter.ParameterType, parameter);

    /// <summary>Finds the value as the type that is needed; false where there is none and none is needed.</summary>
    /// <exception cref="MappingFailedException">There is no value, and one is needed.</exception>
    public bool TryRead(IRecord record, Type owner, out object? value)
    {
        var found = _source.Find(record);
        value = found is null ? _default?.DefaultValue : MappedValue.Convert(found, _type);
        if (found is not null || _default is not null) return true;
        if (IsOptional) return false;
        throw new MappingFailedException(
            $"A record cannot be mapped to `{owner.Name}`: it has no value for the {_kind} `{_name}`. Its columns are {string.Join(", ", record.Keys.Select(key => $"`{key}`"))}.");
    }
}
