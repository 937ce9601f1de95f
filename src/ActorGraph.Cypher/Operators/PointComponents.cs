using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>The components of points by name.</summary>
internal static class PointComponents
{
    public static Value Get(PointValue point, string key) => key switch
    {
        "x" => Value.Float(point.X),
        "y" => Value.Float(point.Y),
        "z" when point.Dimensions == 3 => Value.Float(point.Z),
        "longitude" when point.IsGeographic => Value.Float(point.X),
        "latitude" when point.IsGeographic => Value.Float(point.Y),
        "height" when point is { IsGeographic: true, Dimensions: 3 } => Value.Float(point.Z),
        "crs" => Value.String(point.CoordinateSystem),
        "srid" => Value.Integer(point.Srid),
        _ => throw RuntimeErrors.NoComponent(Value.Of(point), key, Names(point), ErrorKind.ArgumentError),
    };

    private static string Names(PointValue point)
    {
        var third = point.Dimensions == 3 ? point.IsGeographic ? ", `z`, `height`" : ", `z`" : "";
        return $"`x`, `y`{(point.IsGeographic ? ", `longitude`, `latitude`" : "")}{third}, `crs` and `srid`";
    }
}
