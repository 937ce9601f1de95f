using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Pipeline;

/// <summary>The types that a constraint can demand of a property, as the store knows them.</summary>
internal static class PropertyTypes
{
    public static PropertyType Of(TypeName type)
    {
        var members = type.Alternatives.Count > 0 ? type.Alternatives : [type];
        return new PropertyType([.. members.Select(Alternative)]);
    }

    private static PropertyTypeAlternative Alternative(TypeName type) => type.Name == "LIST" && type.Inner is { } inner
        ? new PropertyTypeAlternative(KindOf(inner), IsList: true)
        : new PropertyTypeAlternative(KindOf(type), IsList: false);

    private static ValueKind KindOf(TypeName type) => type.Name switch
    {
        "BOOLEAN" => ValueKind.Boolean,
        "STRING" => ValueKind.String,
        "INTEGER" => ValueKind.Integer,
        "FLOAT" => ValueKind.Float,
        "DATE" => ValueKind.Date,
        "LOCAL TIME" => ValueKind.LocalTime,
        "ZONED TIME" => ValueKind.Time,
        "LOCAL DATETIME" => ValueKind.LocalDateTime,
        "ZONED DATETIME" => ValueKind.DateTime,
        "DURATION" => ValueKind.Duration,
        "POINT" => ValueKind.Point,
        _ => throw SemanticErrors.UnexpectedSyntax(type.Span, $"A property cannot be of the type `{type.Name}`."),
    };
}
