using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Indexes;

/// <summary>Whether single nodes and relationships satisfy a constraint.</summary>
internal static class ConstraintCheck
{
    private const int LongestShown = 100;

    /// <exception cref="ConstraintViolationException">Another has these values.</exception>
    public static void RequireUnique(GraphView view, ConstraintDefinition constraint, long id, ReadOnlySpan<Value> values)
    {
        var key = RangeIndex.KeyOf(values);
        if (key.IsNull || view.Content<RangeIndex>(view.Schema.FindIndex(constraint.Name)!).OtherWith(key, id) is not { } existing)
            return;
        var what = string.Join(", ", constraint.Properties.Zip(values.ToArray(), (name, value) => $"`{name}` = {Show(value)}"));

        // Clients of Neo4j find out by these words what has happened.
        throw new ConstraintViolationException(
            constraint, id, existing, key,
            $"{(constraint.EntityKind == EntityKind.Node ? "Node" : "Relationship")}({existing}) already exists with {Token(constraint)} and "
            + $"{(constraint.Properties.Count == 1 ? "property" : "properties")} {what}. The constraint `{constraint.Name}` allows that once.");
    }

    /// <exception cref="ConstraintViolationException">One of the properties is not there.</exception>
    public static void RequirePresence(GraphView view, ConstraintDefinition constraint, long id)
    {
        for (var i = 0; i < constraint.KeyIds.Count; i++)
        {
            if (view.PropertyOf(constraint.EntityKind, id, constraint.KeyIds[i]).IsNull)
                throw new ConstraintViolationException(
                    constraint, id, null, Value.Null,
                    $"The {EntityName.Of(constraint.EntityKind)} `{id}` with the {Token(constraint)} must have the property `{constraint.Properties[i]}`, by the constraint `{constraint.Name}`.");
        }
    }

    public static ConstraintViolationException WrongType(ConstraintDefinition constraint, long id, Value value) => new(
        constraint, id, null, value,
        $"The {EntityName.Of(constraint.EntityKind)} `{id}` with the {Token(constraint)} must have the property `{constraint.Properties[0]}` of type `{constraint.Type}`, by the constraint `{constraint.Name}`, but it would be {Show(value)}.");

    private static string Token(ConstraintDefinition constraint) =>
        $"{(constraint.EntityKind == EntityKind.Node ? "label" : "type")} `{constraint.LabelOrType}`";

    private static string Show(Value value) => value.Kind switch
    {
        ValueKind.String when value.AsString().Length > LongestShown => $"'{value.AsString()[..LongestShown]}…'",
        ValueKind.String => $"'{value.AsString()}'",
        ValueKind.Integer => value.AsInteger().ToString(System.Globalization.CultureInfo.InvariantCulture),
        ValueKind.Float => value.AsFloat().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        _ => $"a value of kind `{value.Kind}`",
    };
}
