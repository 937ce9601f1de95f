using System.Globalization;
using System.Text.RegularExpressions;
using ActorGraph.Graph.Values;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>Points as extended well-known text: `SRID=4979;POINT Z (12.99 55.6 2.0)`.</summary>
internal static partial class PointText
{
    public static string Of(Point point) => double.IsNaN(point.Z)
        ? string.Create(CultureInfo.InvariantCulture, $"SRID={point.SrId};POINT ({FloatText.Of(point.X)} {FloatText.Of(point.Y)})")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"SRID={point.SrId};POINT Z ({FloatText.Of(point.X)} {FloatText.Of(point.Y)} {FloatText.Of(point.Z)})");

    /// <exception cref="FormatException">The text is not a point with its reference system.</exception>
    public static Point Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success) throw new FormatException();
        var srId = int.Parse(match.Groups["srid"].Value, CultureInfo.InvariantCulture);
        var at = match.Groups["number"].Captures.Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture)).ToArray();
        return match.Groups["z"].Success switch
        {
            true when at.Length == 3 => new Point(srId, at[0], at[1], at[2]),
            false when at.Length == 2 => new Point(srId, at[0], at[1]),
            _ => throw new FormatException(),
        };
    }

    [GeneratedRegex(
        @"^SRID=(?<srid>\d{1,9});\s*POINT\s*(?<z>Z)?\s*\((\s*(?<number>-?\d{1,400}(\.\d{1,400})?([eE][+-]?\d{1,3})?)){2,3}\s*\)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Pattern();
}
