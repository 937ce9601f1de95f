using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions.Spatial;

/// <summary>Functions that make and measure points.</summary>
internal static class PointFunctions
{
    private const string Category = "Spatial";

    public static readonly FunctionDefinition[] All =
    [
        Function(Category, "point", "input :: MAP | NODE | RELATIONSHIP", "POINT", "The point that `x` and `y`, or `longitude` and `latitude`, and in three dimensions `z` or `height` say.", (context, arguments) =>
            PointBuilder.Build(context, arguments[0])),
        Function(Category, "point.distance", "from :: POINT, to :: POINT", "FLOAT", "The distance of two points of one coordinate system; in metres on the Earth.", (_, arguments) =>
            Pair(arguments[0], arguments[1]) is var (from, to) ? Value.Float(Geometry.Distance(from, to)) : Value.Null) with { TypeBefore = "ANY" },
        Function(Category, "point.withinBBox", "point :: POINT, lowerLeft :: POINT, upperRight :: POINT", "BOOLEAN", "Whether a point lies within a box, its border included.", (_, arguments) =>
            Pair(arguments[0], arguments[1]) is var (point, lowerLeft) && Pair(arguments[0], arguments[2]) is var (_, upperRight)
                ? Value.Boolean(Geometry.IsWithin(point, lowerLeft, upperRight))
                : Value.Null) with { TypeBefore = "ANY" },
    ];

    /// <summary>Two points of one coordinate system; null where they are not, for which the answer is unknown.</summary>
    private static (PointValue, PointValue)? Pair(Value left, Value right) =>
        left.As<PointValue>() is { } a && right.As<PointValue>() is { } b && a.Srid == b.Srid ? (a, b) : null;
}
