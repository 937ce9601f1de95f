namespace ActorGraph.Graph.CaseFiles;

/// <summary>The kinds of stored values. The numbers are the file format.</summary>
internal enum ValueCode : byte
{
    Null = 0,
    False = 1,
    True = 2,
    Integer = 3,
    Float = 4,
    String = 5,
    List = 6,
    Date = 7,
    LocalTime = 8,
    Time = 9,
    LocalDateTime = 10,
    DateTime = 11,
    Duration = 12,
    Point = 13,
    Bytes = 14,
}
