namespace ActorGraph.Graph.Values;

/// <summary>The kinds of value that a property, a parameter or a result column can hold.</summary>
public enum ValueKind : byte
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
    List,
    Map,
    Node,
    Relationship,
    Path,
    Date,
    LocalTime,
    Time,
    LocalDateTime,
    DateTime,
    Duration,
    Point,
    Bytes,
}
