namespace ActorGraph.Cypher.Errors;

/// <summary>The Neo4j status codes of errors.</summary>
public static class StatusCodes
{
    /// <summary>The code of an error, such as <c>Neo.ClientError.Statement.SyntaxError</c>.</summary>
    public static string Of(CypherError error) => error.Code ?? error.Kind switch
    {
        ErrorKind.SyntaxError => "Neo.ClientError.Statement.SyntaxError",
        ErrorKind.SemanticError => "Neo.ClientError.Statement.SemanticError",
        ErrorKind.ParameterMissing => "Neo.ClientError.Statement.ParameterMissing",
        ErrorKind.ConstraintVerificationFailed or ErrorKind.ConstraintValidationFailed => "Neo.ClientError.Schema.ConstraintValidationFailed",
        ErrorKind.EntityNotFound => "Neo.ClientError.Statement.EntityNotFound",
        ErrorKind.TypeError => "Neo.ClientError.Statement.TypeError",
        ErrorKind.ArgumentError => "Neo.ClientError.Statement.ArgumentError",
        ErrorKind.ArithmeticError => "Neo.ClientError.Statement.ArithmeticError",
        ErrorKind.ProcedureError => "Neo.ClientError.Procedure.ProcedureCallFailed",
        ErrorKind.SchemaError => "Neo.ClientError.Schema.SchemaRuleException",
        ErrorKind.AccessModeError => "Neo.ClientError.Statement.AccessMode",
        ErrorKind.Terminated => "Neo.ClientError.Transaction.TransactionTerminated",
        ErrorKind.MemoryLimit => "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        ErrorKind.Transient => "Neo.TransientError.Transaction.Outdated",
        _ => "Neo.DatabaseError.General.UnknownError",
    };
}
