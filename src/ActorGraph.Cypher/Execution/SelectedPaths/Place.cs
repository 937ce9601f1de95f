namespace ActorGraph.Cypher.Execution.SelectedPaths;

/// <summary>
/// How far a path has come along its track. At a station <paramref name="Step"/> is <see cref="AtStation"/>; within a segment
/// that repeats it counts the relationships of the repetition that has begun, and <paramref name="Repetitions"/> the ones that
/// are done, but no further than makes a difference.
/// </summary>
internal readonly record struct Place(int Index, int Step, int Repetitions)
{
    public const int AtStation = -1;

    public static Place Station(int index) => new(index, AtStation, 0);

    public bool IsStation => Step == AtStation;
}

/// <summary>A node met at one place of the track, and every way in which it was met so far.</summary>
internal sealed class Vertex(Place place, long node, int distance)
{
    public Place Place { get; } = place;

    public long Node { get; } = node;

    /// <summary>The least number of relationships from the start.</summary>
    public int Distance { get; } = distance;

    /// <summary>Where it was met from, in the order of how far away that is.</summary>
    public List<Arrival> Arrivals { get; } = [];
}

/// <summary>One way of meeting a node: over a relationship, or without one where one place leads to the next at the same node.</summary>
internal readonly record struct Arrival(Vertex From, long Relationship)
{
    public const long None = -1;

    public int Length => Relationship == None ? 0 : 1;

    /// <summary>The least number of relationships from the start that this way takes.</summary>
    public int Distance => From.Distance + Length;
}
