using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Pipeline;

/// <summary>Says why an index or constraint was not created or dropped, with the status code that Neo4j has for it.</summary>
internal static class SchemaErrors
{
    /// <summary>The error of a command that asked for <paramref name="name"/>; <paramref name="view"/> is the schema it met.</summary>
    public static CypherException Of(SchemaException error, Statement command, string? name, GraphView view) =>
        ExecutionErrors.SchemaRule(error.Problem.ToString(), error.Message, CodeOf(error, command, name, view));

    /// <summary>The error of a constraint that does not hold for what is there.</summary>
    public static CypherException NotSatisfied(ConstraintViolationException error) =>
        ExecutionErrors.SchemaRule("ConstraintViolation", error.Message, "Neo.DatabaseError.Schema.ConstraintCreationFailed");

    private static string CodeOf(SchemaException error, Statement command, string? name, GraphView view) => (error.Problem, command) switch
    {
        (SchemaProblem.EquivalentExists, _) when error.Name == name => "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
        (SchemaProblem.EquivalentExists or SchemaProblem.IndexInTheWay, _) => view.TryFindConstraint(error.Name, out _)
            ? "Neo.ClientError.Schema.ConstraintAlreadyExists"
            : "Neo.ClientError.Schema.IndexAlreadyExists",
        (SchemaProblem.NameTaken, _) => view.TryFindConstraint(error.Name, out _)
            ? "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists"
            : "Neo.ClientError.Schema.IndexWithNameAlreadyExists",
        (SchemaProblem.NotFound, DropConstraintStatement) => "Neo.DatabaseError.Schema.ConstraintDropFailed",
        (SchemaProblem.NotFound or SchemaProblem.BelongsToConstraint, _) => "Neo.DatabaseError.Schema.IndexDropFailed",
        _ => "Neo.ClientError.Statement.SyntaxError",
    };
}
