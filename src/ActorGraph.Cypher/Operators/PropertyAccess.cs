using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>
/// <c>subject.key</c> for values that carry what they have: maps, points, temporal values and durations. Nodes and relationships
/// are read from the graph by whoever holds it.
/// </summary>
internal static class PropertyAccess
{
    /// <summary>The entry or component of that name. A map without it gives NULL, and so does NULL; a point or temporal value without it is an error.</summary>
    public static Value Get(Value subject, string key) => subject.Kind switch
    {
        ValueKind.Null => Value.Null,
        ValueKind.Map => subject.AsMap()[key],
        ValueKind.Point => PointComponents.Get(subject.As<PointValue>()!, key),
        ValueKind.Duration => DurationComponents.Get(subject.As<DurationValue>()!, key),
        ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime =>
            TemporalComponents.Get(subject, key),
        _ => throw RuntimeErrors.NoProperties(subject, key),
    };

    /// <summary>Whether <see cref="Get"/> can be asked of such a value.</summary>
    public static bool HasComponents(Value subject) => subject.Kind
        is ValueKind.Map or ValueKind.Point or ValueKind.Duration or ValueKind.Date or ValueKind.LocalTime or ValueKind.Time
        or ValueKind.LocalDateTime or ValueKind.DateTime;
}
