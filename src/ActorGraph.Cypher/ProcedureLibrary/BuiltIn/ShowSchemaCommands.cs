using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

/// <summary>SHOW INDEXES and SHOW CONSTRAINTS, with the columns of Neo4j 5.</summary>
internal static class ShowSchemaCommands
{
    private static readonly ProcedureField[] Arguments = [Field("qualifier"), Field("names", "LIST<ANY>")];

    public static IEnumerable<ProcedureDefinition> All =>
    [
        new("SHOW INDEXES", Arguments,
            [
                Field("id", "INTEGER"), Field("name"), Field("state"), Field("populationPercent", "FLOAT"), Field("type"), Field("entityType"),
                Field("labelsOrTypes", "LIST<STRING>"), Field("properties", "LIST<STRING>"), Field("indexProvider"), Field("owningConstraint"),
                Field("lastRead", "ZONED DATETIME"), Field("readCount", "INTEGER"), Yielded("trackedSince", "ZONED DATETIME"),
                Yielded("options", "MAP"), Yielded("failureMessage"), Yielded("createStatement"),
            ],
            "Lists the indexes.", ProcedureMode.Dbms, (context, arguments) => Indexes(context, arguments[0])),
        new("SHOW CONSTRAINTS", Arguments,
            [
                Field("id", "INTEGER"), Field("name"), Field("type"), Field("entityType"), Field("labelsOrTypes", "LIST<STRING>"),
                Field("properties", "LIST<STRING>"), Field("ownedIndex"), Field("propertyType"), Yielded("options", "MAP"), Yielded("createStatement"),
            ],
            "Lists the constraints.", ProcedureMode.Dbms, (context, arguments) => Constraints(context, arguments[0])),
    ];

    private static IEnumerable<Value[]> Indexes(FunctionContext context, Value qualifier) => context.Graph.Indexes
        .Where(index => qualifier.IsNull || index.Kind.ToString().Equals(qualifier.AsString(), StringComparison.OrdinalIgnoreCase))
        .OrderBy(index => index.Name, StringComparer.Ordinal)
        .Select((index, number) => Row(
            Value.Integer(number + 1), Text(index.Name), Text("ONLINE"), Value.Float(100), Text(index.Kind.ToString().ToUpperInvariant()),
            Text(index.EntityKind.ToString().ToUpperInvariant()), Texts(index.LabelsOrTypes), Texts(index.Properties),
            Text(ProviderOf(index.Kind)), Text(index.OwningConstraint), Value.Null, Value.Null, Value.Null,
            Options(index.Kind), Text(""), Text(SchemaStatementText.Of(index))));

    private static IEnumerable<Value[]> Constraints(FunctionContext context, Value qualifier) => context.Graph.Constraints
        .Where(constraint => qualifier.IsNull || Matches(constraint, qualifier.AsString()))
        .OrderBy(constraint => constraint.Name, StringComparer.Ordinal)
        .Select((constraint, number) => Row(
            Value.Integer(number + 1), Text(constraint.Name), Text(TypeOf(constraint)), Text(constraint.EntityKind.ToString().ToUpperInvariant()),
            Texts([constraint.LabelOrType]), Texts(constraint.Properties), Text(constraint.HasIndex ? constraint.Name : null),
            Text(constraint.Type?.ToString()), constraint.HasIndex ? Options(IndexKind.Range) : Value.Null, Text(SchemaStatementText.Of(constraint))));

    private static string ProviderOf(IndexKind kind) => kind == IndexKind.Text ? "text-2.0" : $"{kind.ToString().ToLowerInvariant()}-1.0";

    private static Value Options(IndexKind kind) => Value.Of(new MapValue(
    [
        KeyValuePair.Create("indexProvider", Text(ProviderOf(kind))),
        KeyValuePair.Create("indexConfig", Value.Of(MapValue.Empty)),
    ]));

    /// <summary>Whether a constraint is of the sort that words such as <c>NODE KEY</c> or <c>UNIQUE</c> ask for.</summary>
    private static bool Matches(ConstraintDefinition constraint, string qualifier)
    {
        var kind = constraint.Kind switch
        {
            ConstraintKind.Unique => "UNIQUE",
            ConstraintKind.Key => "KEY",
            ConstraintKind.Existence => "EXISTENCE",
            _ => "PROPERTY TYPE",
        };
        return qualifier == kind || qualifier == $"{constraint.EntityKind.ToString().ToUpperInvariant()} {kind}";
    }

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
