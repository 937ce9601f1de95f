namespace ActorGraph.Graph.Values;

/// <summary>A point in one of the four coordinate systems 4326, 4979 (WGS 84) and 7203, 9157 (Cartesian); Z is NaN in two dimensions.</summary>
public sealed class PointValue(int srid, double x, double y, double z = double.NaN) : HeapValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Point;

    /// <summary>The coordinate system's number.</summary>
    public int Srid { get; } = srid;

    /// <summary>The first coordinate: x, or the longitude in degrees.</summary>
    public double X { get; } = x;

    /// <summary>The second coordinate: y, or the latitude in degrees.</summary>
    public double Y { get; } = y;

    /// <summary>The third coordinate: z, or the height in metres; NaN in two dimensions.</summary>
    public double Z { get; } = z;

    /// <summary>2 or 3.</summary>
    public int Dimensions => Srid is 4979 or 9157 ? 3 : 2;

    /// <inheritdoc/>
    public override long EstimatedBytes => 48;
}
