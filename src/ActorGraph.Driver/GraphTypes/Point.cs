#nullable disable annotations
using System.Globalization;

namespace Neo4j.Driver;

/// <summary>A point in a coordinate system of two or three dimensions.</summary>
public sealed class Point : IValue, IEquatable<Point>
{
    internal const int TwoDimensions = 2;
    internal const int ThreeDimensions = 3;

    /// <summary>A point in two dimensions.</summary>
    public Point(int srId, double x, double y)
    {
        Dimension = TwoDimensions;
        (SrId, X, Y, Z) = (srId, x, y, double.NaN);
    }

    /// <summary>A point in three dimensions.</summary>
    public Point(int srId, double x, double y, double z)
    {
        Dimension = ThreeDimensions;
        (SrId, X, Y, Z) = (srId, x, y, z);
    }

    internal int Dimension { get; }

    /// <summary>The number of the coordinate system: 4326 and 4979 are WGS 84, 7203 and 9157 Cartesian.</summary>
    public int SrId { get; }

    /// <summary>The first coordinate; the longitude in WGS 84.</summary>
    public double X { get; }

    /// <summary>The second coordinate; the latitude in WGS 84.</summary>
    public double Y { get; }

    /// <summary>The third coordinate; not a number in two dimensions.</summary>
    public double Z { get; }

    /// <summary>True when system and coordinates are the same.</summary>
    public bool Equals(Point other) =>
        other is not null
        && SrId == other.SrId
        && Dimension == other.Dimension
        && X.Equals(other.X)
        && Y.Equals(other.Y)
        && Z.Equals(other.Z);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as Point);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SrId, X, Y, Z);

    /// <inheritdoc/>
    public override string ToString() =>
        Dimension == TwoDimensions
            ? string.Create(CultureInfo.InvariantCulture, $"Point{{srId={SrId}, x={X}, y={Y}}}")
            : string.Create(CultureInfo.InvariantCulture, $"Point{{srId={SrId}, x={X}, y={Y}, z={Z}}}");
}
