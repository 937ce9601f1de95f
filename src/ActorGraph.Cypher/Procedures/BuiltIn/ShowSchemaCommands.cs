using ActorGraph.Cypher.Functions;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Procedures.BuiltIn.Rows;

namespace ActorGraph.Cypher.Procedures.BuiltIn;

/// <summary>SHOW INDEXES and SHOW CONSTRAINTS.</summary>
internal static class ShowSchemaCommands
{
    private static readonly ProcedureField[] Arguments = [Field("qualifier"), Field("names", "LIST<ANY>")];

    public static IEnumerable<ProcedureDefinition> All =>
    [
        new("SHOW INDEXES", Arguments,
            [
                Field("id", "INTEGER"), Field("name"), Field("state"), Field("populationPercent", "FLOAT"), Field("type"), Field("entityType"),
                Field("labelsOrTypes", "LIST<STRING>"), Field("properties", "LIST<STRING>"), Field("indexProvider"), Field("owningConstraint"),
            ],
            "Lists the indexes.", ProcedureMode.Dbms, (context, arguments) => Indexes(context, arguments[0])),
        new("SHOW CONSTRAINTS", Arguments,
            [
                Field("id", "INTEGER"), Field("name"), Field("type"), Field("entityType"), Field("labelsOrTypes", "LIST<STRING>"),
                Field("properties", "LIST<STRING>"), Field("ownedIndex"), Field("propertyType"),
            ],
            "Lists the constraints.", ProcedureMode.Dbms, (context, _) => Constraints(context)),
    ];

    private static IEnumerable<Value[]> Indexes(FunctionContext context, Value qualifier)
    {
        var wanted = qualifier.IsString ? qualifier.AsString().Replace(" ", "", StringComparison.Ordinal) : "ALL";
        return context.Graph.Indexes
            .Where(index => wanted is "ALL" || index.Kind.ToString().Equals(wanted, StringComparison.OrdinalIgnoreCase))
            .OrderBy(index => index.Name, StringComparer.Ordinal)
            .Select((index, number) => Row(
                Value.Integer(number + 1), Text(index.Name), Text("ONLINE"), Value.Float(100), Text(index.Kind.ToString().ToUpperInvariant()),
                Text(index.EntityKind.ToString().ToUpperInvariant()), Texts(index.LabelsOrTypes), Texts(index.Properties),
                Text(index.Kind == IndexKind.FullText ? "fulltext-1.0" : $"{index.Kind.ToString().ToLowerInvariant()}-1.0"), Text(index.OwningConstraint)));
    }

    private static IEnumerable<Value[]> Constraints(FunctionContext context) => context.Graph.Constraints
        .OrderBy(constraint => constraint.Name, StringComparer.Ordinal)
        .Select((constraint, number) => Row(
            Value.Integer(number + 1), Text(constraint.Name), Text(TypeOf(constraint)), Text(constraint.EntityKind.ToString().ToUpperInvariant()),
            Texts([constraint.LabelOrType]), Texts(constraint.Properties), Text(constraint.HasIndex ? constraint.Name : null),
            Text(constraint.Type?.ToString())));

    private static string TypeOf(ConstraintDefinition constraint)
    {
        var entity = constraint.EntityKind.ToString().ToUpperInvariant();
        return constraint.Kind switch
        {
            ConstraintKind.Unique => constraint.EntityKind == EntityKind.Node ? "UNIQUENESS" : "RELATIONSHIP_UNIQUENESS",
            ConstraintKind.Key => $"{entity}_KEY",
            ConstraintKind.Existence => $"{entity}_PROPERTY_EXISTENCE",
            _ => $"{entity}_PROPERTY_TYPE",
        };
    }
}
