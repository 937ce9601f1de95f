#nullable disable annotations
namespace Neo4j.Driver.Mapping;

/// <summary>Maps records to objects.</summary>
public static class RecordExtensions
{
    /// <summary>An object with the values of the record, by the names of its properties and constructor parameters, which are compared exactly.</summary>
    /// <exception cref="MappingFailedException">The record has no value for a property or parameter that needs one.</exception>
    public static T AsObject<T>(this IRecord record) => RecordObjectMapping.Map<T>(record);

    /// <summary>An object with the values of the record.</summary>
    /// <exception cref="MappingFailedException">The record has no value for a property or parameter that needs one.</exception>
    public static object AsObject(this IRecord record, Type objectType) => RecordObjectMapping.Map(record, objectType);

    /// <summary>An object of the type of another one, as for types without a name: `record.AsObjectFromBlueprint(new { name = "", age = 0 })`.</summary>
    /// <exception cref="MappingFailedException">The record has no value for a property or parameter that needs one.</exception>
    public static T AsObjectFromBlueprint<T>(this IRecord record, T blueprint) => RecordObjectMapping.MapFromBlueprint(record, blueprint);
}
