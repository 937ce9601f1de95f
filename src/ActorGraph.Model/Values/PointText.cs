using System.Globalization;
using System.Text.RegularExpressions;
using Neo4j.Driver;

namespace ActorGraph.Model.Values;

/// <summary>Points as extended well-known text: <c>SRID=4326;POINT (127.0 37.5)</c>, in space <c>SRID=4979;POINT Z (127.0 37.5 20.0)</c>.</summary>
public static partial class PointText
{
    // The systems in space; the driver's point says only by its third coordinate, which may be NaN itself, whether it has one.
    private const int Wgs84InSpace = 4979;
    private const int CartesianInSpace = 9157;

    /// <summary>The text of a point.</summary>
    public static string Of(Point point)
    {
        var inSpace = point.SrId is Wgs84InSpace or CartesianInSpace || !double.IsNaN(point.Z);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"SRID={point.SrId};POINT {(inSpace ? "Z " : "")}({FloatText.Of(point.X)} {FloatText.Of(point.Y)}{(inSpace ? " " + FloatText.Of(point.Z) : "")})");
    }

    /// <summary>Reads a point with its reference system.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static Point Read(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success) throw new FormatException();
        var system = int.Parse(match.Groups["system"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var coordinates = match.Groups["coordinate"].Captures.Select(coordinate => ScalarText.ReadFloat(coordinate.Value)).ToArray();
        return (match.Groups["space"].Success, coordinates) switch
        {
            (false, [var x, var y]) => new Point(system, x, y),
            (true, [var x, var y, var z]) => new Point(system, x, y, z),
            _ => throw new FormatException(),
        };
    }

    [GeneratedRegex(
        @"^SRID=(?<system>[0-9]{1,9});\s{0,9}POINT\s{0,9}(?<space>Z)?\s{0,9}\(\s{0,9}(?<coordinate>[0-9A-Za-z+.-]{1,800})"
        + @"(\s{1,9}(?<coordinate>[0-9A-Za-z+.-]{1,800})){1,2}\s{0,9}\)\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
