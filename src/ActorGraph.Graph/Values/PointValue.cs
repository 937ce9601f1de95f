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

    /// <summary>The name of the coordinate system: <c>wgs-84</c>, <c>wgs-84-3d</c>, <c>cartesian</c> or <c>cartesian-3d</c>.</summary>
    public string CoordinateSystem => Srid switch
    {
        4326 => "wgs-84",
        4979 => "wgs-84-3d",
        7203 => "cartesian",
        _ => "cartesian-3d",
    };

    /// <summary>Whether the coordinates are longitude and latitude on the Earth.</summary>
    public bool IsGeographic => Srid is 4326 or 4979;

    /// <summary>The point as a call of the function that makes it.</summary>
    public override string ToString() => Dimensions == 2
        ? $"point({{x: {FloatText.Of(X)}, y: {FloatText.Of(Y)}, crs: '{CoordinateSystem}'}})"
        : $"point({{x: {FloatText.Of(X)}, y: {FloatText.Of(Y)}, z: {FloatText.Of(Z)}, crs: '{CoordinateSystem}'}})";
}
