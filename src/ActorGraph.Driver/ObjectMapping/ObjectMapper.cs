using System.Collections.Concurrent;
using System.Reflection;
using Neo4j.Driver;
using Neo4j.Driver.Mapping;

namespace ActorGraph.Driver.ObjectMapping;

/// <summary>
/// Makes objects of a type by names: calls its chosen constructor, else the public one with the fewest parameters, then sets the properties
/// that have a setter and that no parameter has set.
/// </summary>
internal sealed class ObjectMapper
{
    private static readonly ConcurrentDictionary<Type, ObjectMapper> Mappers = new();

    private readonly Type _type;
    private readonly ConstructorInfo? _constructor;
    private readonly Destination[] _parameters;
    private readonly (PropertyInfo Property, Destination Destination)[] _properties;

    private ObjectMapper(Type type)
    {
        _type = type;
        _constructor = ChooseConstructor(type);
        var parameters = _constructor?.GetParameters() ?? [];
        var set = parameters.Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _parameters = [.. parameters.Select(Destination.Of)];
        _properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null
                && property.GetIndexParameters().Length == 0
                && !set.Contains(property.Name)
                && !property.IsDefined(typeof(MappingIgnoredAttribute)))
            .Select(property => (property, Destination.Of(property)))];
    }

    /// <exception cref="MappingFailedException">The type has no public constructor.</exception>
    public static ObjectMapper Of(Type type) => Mappers.GetOrAdd(type, static key => new ObjectMapper(key));

    /// <exception cref="MappingFailedException">The record has no value for a property or parameter that needs one.</exception>
    public object Map(IRecord record)
    {
        var arguments = Array.ConvertAll(_parameters, parameter => parameter.TryRead(record, _type, out var value) ? value : null);
        var made = _constructor is null
            ? Activator.CreateInstance(_type)!
            : _constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        foreach (var (property, destination) in _properties)
        {
            if (destination.TryRead(record, _type, out var value))
                property.SetMethod!.Invoke(made, BindingFlags.DoNotWrapExceptions, null, [value], null);
        }

        return made;
    }

    // A structure need not declare one.
    private static ConstructorInfo? ChooseConstructor(Type type)
    {
        var constructors = type.IsAbstract ? [] : type.GetConstructors();
        var chosen = constructors.FirstOrDefault(constructor => constructor.IsDefined(typeof(MappingConstructorAttribute)))
            ?? constructors.MinBy(constructor => constructor.GetParameters().Length);
        return chosen is not null || type.IsValueType
            ? chosen
            : throw new MappingFailedException($"A record cannot be mapped to `{type.Name}`: it has no public constructor.");
    }
}
