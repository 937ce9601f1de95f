using System.Collections;
using ActorGraph.Driver.Client;
using Neo4j.Driver;
using Neo4j.Driver.Mapping;

namespace ActorGraph.Driver.ObjectMapping;

/// <summary>Values as properties take them: nodes, relationships and maps as objects, also within lists, and all others as <see cref="ValueExtensions"/> has them.</summary>
internal static class MappedValue
{
    public static object? Convert(object? value, Type wanted)
    {
        if (value is null || wanted.IsInstanceOfType(value)) return value;
        if (InnerRecord.EntriesOf(value) is { } entries && IsObject(wanted)) return RecordObjectMapping.Map(InnerRecord.Of(entries), wanted);
        if (value is IReadOnlyList<string> names && wanted == typeof(string)) return string.Join(',', names);
        return value is IEnumerable and not string && wanted != typeof(string) && CollectionConversion.Convert(value, wanted, Convert) is { } collection
            ? collection
            : ValueConversion.Convert(value, wanted);
    }

    private static bool IsObject(Type type) =>
        !type.IsInterface && !type.IsAbstract && !type.IsPrimitive && type != typeof(string) && !typeof(IEnumerable).IsAssignableFrom(type);
}
