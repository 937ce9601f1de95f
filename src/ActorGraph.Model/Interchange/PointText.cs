using System.Globalization;
using System.Text.RegularExpressions;
using Neo4j.Driver;

namespace ActorGraph.Model.Interchange;

/// <summary>Points as extended well-known text: <c>SRID=4326;POINT (127.0 37.5)</c>.</summary>
internal static partial class PointText
{
    // The systems in space; the driver's point says only by its third coordinate, which may be NaN itself, whether it has one.
    private const int Wgs84InSpace = 4979;
    private const int CartesianInSpace = 9157;

    public static string Write(Point point) => IsInSpace(point)
        ? $"SRID={Of(point.SrId)};POINT Z ({Of(point.X)} {Of(point.Y)} {Of(point.Z)})"
        : $"SRID={Of(point.SrId)};POINT ({Of(point.X)} {Of(point.Y)})";

    public static Point? Read(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
            return null;
        var system = int.Parse(match.Groups["srid"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var coordinates = Array.ConvertAll(match.Groups["coordinates"].Value.Split(' '), Coordinate);
        return (match.Groups["space"].Success, coordinates) switch
        {
            (false, [var x, var y]) => new Point(system, x, y),
            (true, [var x, var y, var z]) => new Point(system, x, y, z),
            _ => null,
        };
    }

    private static bool IsInSpace(Point point) => point.SrId is Wgs84InSpace or CartesianInSpace || !double.IsNaN(point.Z);

    private static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Of(double value)
    {
        var text = ScalarText.OfFloat(value);
        return double.IsInteger(value) && !text.Contains('E', StringComparison.Ordinal) ? text + ".0" : text;
    }

    private static double Coordinate(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture),
    };

    [GeneratedRegex(@"^SRID=(?<srid>[0-9]{1,9});POINT( (?<space>Z))? \((?<coordinates>[0-9A-Za-z+. -]+)\)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
