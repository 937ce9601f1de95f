#nullable disable annotations
using System.Collections.Concurrent;
using ActorGraph.Driver.ObjectMapping;

namespace Neo4j.Driver.Mapping;

/// <summary>Maps records to objects: with a mapper that was registered for their type, else by the names of properties and parameters.</summary>
public static class RecordObjectMapping
{
    private static readonly ConcurrentDictionary<Type, Func<IRecord, object>> Registered = new();

    /// <summary>Maps a type with a mapper from now on, in the whole program.</summary>
    public static void Register<T>(IRecordMapper<T> mapper)
    {
        ArgumentNullException.ThrowIfNull(mapper);
        Registered[typeof(T)] = record => mapper.Map(record);
    }

    /// <summary>An object with the values of a record.</summary>
    /// <exception cref="MappingFailedException">The record has no value for a property or parameter that needs one.</exception>
    public static T Map<T>(IRecord record) => (T)Map(record, typeof(T));

    /// <summary>An object with the values of a record.</summary>
    /// <exception cref="MappingFailedException">The record has no value for a property or parameter that needs one.</exception>
    public static object Map(IRecord record, Type type)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(type);
        return Registered.TryGetValue(type, out var mapper) ? mapper(record) : ObjectMapper.Of(type).Map(record);
    }

    /// <summary>An object of the type of another one, which is for nothing else.</summary>
    /// <exception cref="MappingFailedException">The record has no value for a property or parameter that needs one.</exception>
    public static T MapFromBlueprint<T>(IRecord record, T blueprint) => Map<T>(record);
}
