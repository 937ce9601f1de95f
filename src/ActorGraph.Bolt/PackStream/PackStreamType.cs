namespace ActorGraph.Bolt.PackStream;

/// <summary>The types of PackStream (PackStream specification, version 1, "Data types").</summary>
internal enum PackStreamType
{
    Null,
    Boolean,
    Integer,
    Float,
    Bytes,
    String,
    List,
    Map,
    Structure,
}
