using ActorGraph.Cypher.Errors;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Spatial;

/// <summary>Reads a point from the entries of a map, or the properties of a node or relationship.</summary>
internal static class PointBuilder
{
    private const int Wgs84 = 4326;
    private const int Wgs84In3D = 4979;
    private const int Cartesian = 7203;
    private const int CartesianIn3D = 9157;

    private static readonly HashSet<string> Keys = ["x", "y", "z", "longitude", "latitude", "height", "crs", "srid"];

    /// <summary>The point; NULL where one of the entries that make it is NULL.</summary>
    /// <exception cref="CypherException">There are too few coordinates, or they are not allowed.</exception>
    public static Value Build(FunctionContext context, Value source)
    {
        var entries = Entries(context.Graph, source).Where(entry => Keys.Contains(entry.Key)).ToDictionary();
        if (entries.Values.Any(value => value.IsNull)) return Value.Null;
        var isCartesian = entries.ContainsKey("x") && entries.ContainsKey("y");
        if (!isCartesian && !(entries.ContainsKey("longitude") && entries.ContainsKey("latitude")))
            throw RuntimeErrors.ArgumentValue("point", "takes `x` and `y`, or `longitude` and `latitude`, but not both of a pair were given.").As(GqlStatus.InvalidData("22N19"));
        double[] coordinates = isCartesian
            ? [Coordinate(entries, "x"), Coordinate(entries, "y")]
            : [Coordinate(entries, "longitude"), Coordinate(entries, "latitude")];
        if (entries.ContainsKey("z")) coordinates = [.. coordinates, Coordinate(entries, "z")];
        else if (!isCartesian && entries.ContainsKey("height")) coordinates = [.. coordinates, Coordinate(entries, "height")];
        return Value.Of(Create(System(entries, isCartesian, coordinates.Length), coordinates));
    }

    private static IEnumerable<KeyValuePair<string, Value>> Entries(GraphView graph, Value source)
    {
        if (source.IsMap) return source.AsMap();
        var properties = source.Kind switch
        {
            ValueKind.Node => graph.NodeProperties(source.AsNode()),
            ValueKind.Relationship => graph.RelationshipProperties(source.AsRelationship()),
            _ => throw RuntimeErrors.ArgumentType("point", "a map, a node or a relationship", source),
        };
        var entries = new KeyValuePair<string, Value>[properties.Count];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new(graph.PropertyKeyName(properties.Key(i)), properties.Value(i));
        return entries;
    }

    private static double Coordinate(Dictionary<string, Value> entries, string key)
    {
        var value = entries[key];
        if (!value.IsNumber) throw RuntimeErrors.ArgumentErrorOfType("point", $"a number for `{key}`", value);
        return double.IsFinite(value.AsDouble()) ? value.AsDouble() : throw RuntimeErrors.ArgumentValue("point", $"takes a finite number for `{key}`, but was given {RuntimeErrors.Describe(value)}.").As(GqlStatus.InvalidData("22N24"));
    }

    private static int System(Dictionary<string, Value> entries, bool isCartesian, int dimensions)
    {
        var named = entries.TryGetValue("crs", out var crs);
        var numbered = entries.TryGetValue("srid", out var srid);
        if (named && numbered) throw RuntimeErrors.ArgumentValue("point", "takes either `crs` or `srid`, but was given both.").As(GqlStatus.InvalidData("22N22"));
        var system = named ? SystemOf(crs) : numbered ? SystemOf(srid) : (isCartesian, dimensions) switch
        {
            (true, 2) => Cartesian,
            (true, _) => CartesianIn3D,
            (false, 2) => Wgs84,
            _ => Wgs84In3D,
        };
        if (!isCartesian && system is Cartesian or CartesianIn3D)
            throw RuntimeErrors.ArgumentValue("point", "takes `x` and `y` in a cartesian system, but was given `longitude` and `latitude`.");
        var wanted = system is Wgs84 or Cartesian ? 2 : 3;
        return wanted == dimensions ? system : throw RuntimeErrors.ArgumentValue("point", $"takes {wanted} coordinates in this coordinate system, but was given {dimensions}.").As(GqlStatus.InvalidData("22N20"));
    }

    private static int SystemOf(Value named)
    {
        if (named.IsInteger && named.AsInteger() is Wgs84 or Wgs84In3D or Cartesian or CartesianIn3D) return (int)named.AsInteger();
        return (named.IsString ? named.AsString().ToLowerInvariant() : null) switch
        {
            "wgs-84" => Wgs84,
            "wgs-84-3d" => Wgs84In3D,
            "cartesian" => Cartesian,
            "cartesian-3d" => CartesianIn3D,
            _ => throw RuntimeErrors.ArgumentValue("point",
                $"knows the coordinate systems `wgs-84` (4326), `wgs-84-3d` (4979), `cartesian` (7203) and `cartesian-3d` (9157), but was given {RuntimeErrors.Describe(named)}."),
        };
    }

    /// <summary>Longitudes go round the Earth; latitudes end at the poles.</summary>
    private static PointValue Create(int system, double[] coordinates)
    {
        var (x, y) = (coordinates[0], coordinates[1]);
        if (system is Wgs84 or Wgs84In3D)
        {
            if (Math.Abs(y) > 90) throw RuntimeErrors.ArgumentValue("point", $"takes a latitude from -90 to 90, but was given {RuntimeErrors.Describe(Value.Float(y))}.").As(GqlStatus.InvalidData("22N23"));
            if (Math.Abs(x) > 180) x -= 360 * Math.Floor((x + 180) / 360);
        }

        return coordinates.Length == 2 ? new PointValue(system, x, y) : new PointValue(system, x, y, coordinates[2]);
    }
}
