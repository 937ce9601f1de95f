using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Spatial;

/// <summary>Distances and boxes, in the plane and on the Earth taken as a sphere.</summary>
internal static class Geometry
{
    // Neo4j's radius: distances agree to the last metre only with the same one.
    private const double EarthRadius = 6378140.0;

    /// <summary>The distance of two points of one coordinate system.</summary>
    public static double Distance(PointValue from, PointValue to)
    {
        if (!from.IsGeographic)
            return Math.Sqrt(Square(from.X - to.X) + Square(from.Y - to.Y) + (from.Dimensions == 3 ? Square(from.Z - to.Z) : 0));
        if (from.Dimensions == 2)
            return EarthRadius * CentralAngle(from, to);
        var alongSurface = (EarthRadius + (from.Z + to.Z) / 2) * CentralAngle(from, to);
        return Math.Sqrt(Square(alongSurface) + Square(from.Z - to.Z));
    }

    /// <summary>Whether a point lies in a box; on the Earth a box whose left is east of its right crosses the 180th meridian.</summary>
    public static bool IsWithin(PointValue point, PointValue lowerLeft, PointValue upperRight)
    {
        var acrossDateLine = point.IsGeographic && lowerLeft.X > upperRight.X;
        var withinX = acrossDateLine ? point.X >= lowerLeft.X || point.X <= upperRight.X : IsBetween(point.X, lowerLeft.X, upperRight.X);
        return withinX && IsBetween(point.Y, lowerLeft.Y, upperRight.Y) && (point.Dimensions == 2 || IsBetween(point.Z, lowerLeft.Z, upperRight.Z));
    }

    /// <summary>The angle between two places as seen from the centre of the Earth, by the haversine formula.</summary>
    private static double CentralAngle(PointValue from, PointValue to)
    {
        var (fromLatitude, toLatitude) = (double.DegreesToRadians(from.Y), double.DegreesToRadians(to.Y));
        var latitudes = Square(Math.Sin((toLatitude - fromLatitude) / 2));
        var longitudes = Square(Math.Sin(double.DegreesToRadians(to.X - from.X) / 2));
        var haversine = latitudes + longitudes * Math.Cos(fromLatitude) * Math.Cos(toLatitude);
        return 2 * Math.Atan2(Math.Sqrt(haversine), Math.Sqrt(1 - haversine));
    }

    private static bool IsBetween(double value, double low, double high) => value >= low && value <= high;

    private static double Square(double value) => value * value;
}
