using System.Collections;
using ActorGraph.Web.QueryApi;
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
        byte[] bytes => Convert.ToBase64String(bytes),
        LocalDate date => TemporalText.Of(date),
        LocalTime time => TemporalText.Of(time),
        OffsetTime time => TemporalText.Of(time),
        LocalDateTime time => TemporalText.Of(time),
        ZonedDateTime time => TemporalText.Of(time, withZone: true),
        Duration duration => DurationText.Of(duration),
        Point point => PointText.Of(point),
        IEnumerable list => list.Cast<object?>().Select(Of).ToList(),
        _ => value.ToString(),
    };
}
