namespace ActorGraph.Bolt.Values;

/// <summary>A point (Bolt specification, "Structure semantics", Point2D and Point3D).</summary>
/// <param name="SrId">The number of the coordinate system.</param>
/// <param name="X">The first coordinate.</param>
/// <param name="Y">The second coordinate.</param>
/// <param name="Z">The third coordinate; null in two dimensions.</param>
public sealed record BoltPoint(int SrId, double X, double Y, double? Z);
