using System.Collections;
using ActorGraph.Model.Values;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>Values of properties as plain JSON has them.</summary>
internal static class ShownValue
{
    public static IReadOnlyDictionary<string, object?> Of(IReadOnlyDictionary<string, object> properties) =>
        properties.ToDictionary(property => property.Key, property => Of(property.Value));

    public static object? Of(object? value) => value switch
    {
        null or bool or long or double or string => value,
        ZonedDateTime time => TemporalText.Of(time, withZone: true),
        IEnumerable list and not byte[] => list.Cast<object?>().Select(Of).ToList(),
        _ => ScalarText.TryOf(value)?.Text ?? value.ToString(),
    };
}
