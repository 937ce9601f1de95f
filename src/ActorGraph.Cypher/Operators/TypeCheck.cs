using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>
/// <c>value IS :: TYPE</c>: whether a value belongs to a type. NULL belongs to every type that is not said to be <c>NOT NULL</c>,
/// and the empty list to a list of anything.
/// </summary>
internal static class TypeCheck
{
    /// <summary>Whether the value belongs to the type.</summary>
    public static bool Is(Value value, TypeName type)
    {
        if (type.Alternatives.Count > 0)
            return type.Alternatives.Any(alternative => Is(value, alternative));
        if (value.IsNull)
            return !type.NotNull && type.Name != "NOTHING";
        return type.Name switch
        {
            "ANY" => true,
            "NULL" or "NOTHING" => false,
            "BOOLEAN" => value.IsBoolean,
            "STRING" => value.IsString,
            "INTEGER" => value.IsInteger,
            "FLOAT" => value.IsFloat,
            "PROPERTY VALUE" => IsProperty(value),
            "LIST" => value.IsList && (type.Inner is not { } inner || AllAre(value.AsList(), inner)),
            _ => value.Kind == KindOf(type.Name),
        };
    }

    private static bool AllAre(ListValue list, TypeName type)
    {
        foreach (var item in list)
            if (!Is(item, type))
                return false;
        return true;
    }

    /// <summary>What a property can hold: a scalar, or a list of scalars of one kind without NULL.</summary>
    private static bool IsProperty(Value value)
    {
        if (!value.IsList)
            return IsScalar(value.Kind);
        var list = value.AsList();
        if (list.Count == 0)
            return true;
        var kind = list[0].Kind;
        foreach (var item in list)
            if (item.Kind != kind)
                return false;
        return IsScalar(kind);
    }

    private static bool IsScalar(ValueKind kind) => kind
        is not (ValueKind.Null or ValueKind.List or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path);

    private static ValueKind? KindOf(string name) => name switch
    {
        "MAP" => ValueKind.Map,
        "NODE" => ValueKind.Node,
        "RELATIONSHIP" => ValueKind.Relationship,
        "PATH" => ValueKind.Path,
        "POINT" => ValueKind.Point,
        "DURATION" => ValueKind.Duration,
        "DATE" => ValueKind.Date,
        "LOCAL TIME" => ValueKind.LocalTime,
        "ZONED TIME" => ValueKind.Time,
        "LOCAL DATETIME" => ValueKind.LocalDateTime,
        "ZONED DATETIME" => ValueKind.DateTime,
        _ => null,
    };
}
