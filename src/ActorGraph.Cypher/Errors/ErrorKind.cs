namespace ActorGraph.Cypher.Errors;

/// <summary>What kind of thing went wrong: the openCypher error types, and those that only a database has.</summary>
public enum ErrorKind
{
    /// <summary>The text is not a query of the language, or breaks a rule that can be checked without running it.</summary>
    SyntaxError,

    /// <summary>The query is well formed but means nothing here.</summary>
    SemanticError,

    /// <summary>A parameter that the query names was not given.</summary>
    ParameterMissing,

    /// <summary>A constraint does not hold, seen when the transaction was about to commit.</summary>
    ConstraintVerificationFailed,

    /// <summary>A constraint would be broken by a write.</summary>
    ConstraintValidationFailed,

    /// <summary>A node or relationship is gone or never was.</summary>
    EntityNotFound,

    /// <summary>A value has a type that the operation does not take.</summary>
    TypeError,

    /// <summary>A value has the right type but is not allowed.</summary>
    ArgumentError,

    /// <summary>Overflow, or division by zero.</summary>
    ArithmeticError,

    /// <summary>A procedure is unknown, was called wrongly, or failed.</summary>
    ProcedureError,

    /// <summary>An index or constraint is unknown, exists already, or cannot be made.</summary>
    SchemaError,

    /// <summary>A query that writes was run where only reading is allowed.</summary>
    AccessModeError,

    /// <summary>The query was stopped, by a user or by its deadline.</summary>
    Terminated,

    /// <summary>Something outside the database that a query names cannot be used.</summary>
    ExternalResource,

    /// <summary>The query needed more memory than it may have.</summary>
    MemoryLimit,

    /// <summary>Another transaction was in the way; trying again may succeed.</summary>
    Transient,

    /// <summary>A fault of this engine.</summary>
    Internal,
}
