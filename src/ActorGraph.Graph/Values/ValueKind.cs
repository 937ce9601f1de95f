namespace ActorGraph.Graph.Values;

/// <summary>The kinds of value that a property, a parameter or a result column can hold.</summary>
public enum ValueKind : byte
{
    /// <summary>Nothing, or what is not known.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number of 64 bits, with a sign.</summary>
    Integer,

    /// <summary>A number of double precision (IEEE 754).</summary>
    Float,

    /// <summary>Text, in UTF-16 code units.</summary>
    String,

    /// <summary>Values in an order, see <see cref="ListValue"/>.</summary>
    List,

    /// <summary>Values by name, see <see cref="MapValue"/>.</summary>
    Map,

    /// <summary>A node, by its id.</summary>
    Node,

    /// <summary>A relationship, by its id.</summary>
    Relationship,

    /// <summary>Nodes and the relationships between them, see <see cref="PathValue"/>.</summary>
    Path,

    /// <summary>A day, see <see cref="DateValue"/>.</summary>
    Date,

    /// <summary>A time of day without an offset, see <see cref="LocalTimeValue"/>.</summary>
    LocalTime,

    /// <summary>A time of day with an offset, see <see cref="TimeValue"/>.</summary>
    Time,

    /// <summary>A day and a time of day, see <see cref="LocalDateTimeValue"/>.</summary>
    LocalDateTime,

    /// <summary>An instant in an offset or a time zone, see <see cref="DateTimeValue"/>.</summary>
    DateTime,

    /// <summary>Months, days and seconds, see <see cref="DurationValue"/>.</summary>
    Duration,

    /// <summary>A place of two or three coordinates, see <see cref="PointValue"/>.</summary>
    Point,

    /// <summary>Bytes that a client has sent, see <see cref="BytesValue"/>.</summary>
    Bytes,
}
