using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Errors;

/// <summary>Says what the store refused in the words of the language.</summary>
internal static class StoreErrors
{
    /// <summary>The same error as a <see cref="CypherException"/>; null where it is none of the store's.</summary>
    public static CypherException? Translate(Exception error) => error switch
    {
        CypherException cypher => cypher,
        EntityDeletedException or EntityNotFoundException => ExecutionErrors.EntityGone(error.Message),
        NodeStillConnectedException => ExecutionErrors.StillConnected(error.Message),
        ConstraintViolationException => ExecutionErrors.ConstraintBroken(error.Message),
        InvalidPropertyValueException invalid => ExecutionErrors.InvalidProperty(error.Message).As(invalid.IsPart ? GqlStatus.General : GqlStatus.FoundType),
        TransactionConflictException => ExecutionErrors.Conflict(error.Message),
        LockTimeoutException => ExecutionErrors.LockTimeout(error.Message),
        SchemaException schema => ExecutionErrors.SchemaRule(schema.Problem.ToString(), schema.Message, CodeOf(schema.Problem)).As(StatusOf(schema.Problem)),
        StoreLimitException => ExecutionErrors.SchemaRule("StoreLimit", error.Message, "Neo.DatabaseError.Statement.ExecutionFailed"),
        ValueNestingException => ExecutionErrors.ValueTooDeep(error.Message),
        ListTooLongException => ExecutionErrors.ListTooLong(error.Message),
        CaseFileException { Problem: CaseFileProblem.ReadOnly or CaseFileProblem.Incomplete } =>
            ExecutionErrors.SchemaRule("CaseReadOnly", error.Message, "Neo.ClientError.General.WriteOnReadOnlyAccessDb"),
        CaseFileException => ExecutionErrors.SchemaRule("CaseFile", error.Message, "Neo.DatabaseError.Transaction.TransactionCommitFailed"),
        GraphStoreException => ExecutionErrors.SchemaRule("StoreError", error.Message, "Neo.DatabaseError.General.UnknownError"),
        OperationCanceledException => ExecutionErrors.Stopped(),
        InsufficientExecutionStackException => ExecutionErrors.TooDeep(),
        _ => null,
    };

    private static string CodeOf(SchemaProblem problem) => problem switch
    {
        SchemaProblem.EquivalentExists => "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
        SchemaProblem.IndexExists => "Neo.ClientError.Schema.IndexAlreadyExists",
        SchemaProblem.ConstraintExists => "Neo.ClientError.Schema.ConstraintAlreadyExists",
        SchemaProblem.IndexNameTaken => "Neo.ClientError.Schema.IndexWithNameAlreadyExists",
        SchemaProblem.ConstraintNameTaken => "Neo.ClientError.Schema.ConstraintWithNameAlreadyExists",
        SchemaProblem.IndexNotFound or SchemaProblem.BelongsToConstraint => "Neo.DatabaseError.Schema.IndexDropFailed",
        SchemaProblem.ConstraintNotFound => "Neo.DatabaseError.Schema.ConstraintDropFailed",
        _ => "Neo.ClientError.Statement.SyntaxError",
    };

    private static GqlStatus StatusOf(SchemaProblem problem) => problem switch
    {
        SchemaProblem.IndexNameTaken => new("22N71"),
        SchemaProblem.ConstraintNotFound => new("50N12", GqlStatus.General),
        _ => GqlStatus.General,
    };
}
