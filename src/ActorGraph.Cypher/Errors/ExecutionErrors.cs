using System.Globalization;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Errors;

/// <summary>The texts of what can go wrong while a query runs, apart from what operators and functions say of their operands.</summary>
internal static class ExecutionErrors
{
    public static CypherException OutOfMemory(long limitBytes) => Runtime(ErrorKind.MemoryLimit, "MemoryLimitExceeded",
        string.Create(CultureInfo.InvariantCulture,
            $"The query needs more than the {limitBytes / (1024 * 1024)} MiB of memory that it may use. Return fewer rows, add a LIMIT, or aggregate earlier."),
        code: "Neo.TransientError.General.MemoryPoolOutOfMemoryError");

    public static CypherException OutOfSharedMemory(long poolBytes) => Runtime(ErrorKind.MemoryLimit, "SharedMemoryLimitExceeded",
        string.Create(CultureInfo.InvariantCulture,
            $"The queries that run take all of the {poolBytes / (1024 * 1024)} MiB of memory that they may use together. Try again when others have ended, or ask for less at a time."),
        code: "Neo.TransientError.General.MemoryPoolOutOfMemoryError");

    public static CypherException DeadlinePassed(TimeSpan deadline) => Runtime(ErrorKind.Terminated, "TimedOut",
        string.Create(CultureInfo.InvariantCulture,
            $"The transaction has been terminated: it ran longer than its limit of {deadline.TotalSeconds:0.###} s. Narrow the query, or give it a longer timeout."),
        code: "Neo.ClientError.Transaction.TransactionTimedOut");

    public static CypherException TooDeep() => Runtime(ErrorKind.SyntaxError, "NestingTooDeep",
        "The query has more clauses or expressions within each other than can be run. Split it into several queries, or use parameters for large data.");

    public static CypherException ValueTooDeep(string message) => Runtime(ErrorKind.ArgumentError, "NestingTooDeep", message);

    public static CypherException ListTooLong(string message) =>
        Runtime(ErrorKind.ArgumentError, "ListTooLong", message, code: "Neo.ClientError.Statement.ArithmeticError");

    public static CypherException Stopped() => Runtime(ErrorKind.Terminated, "Terminated",
        "The transaction has been terminated. Explicitly terminated by the user.", code: "Neo.TransientError.Transaction.Terminated");

    public static CypherException IdleTooLong(TimeSpan longest) => Runtime(ErrorKind.Terminated, "IdleTooLong",
        string.Create(CultureInfo.InvariantCulture,
            $"The transaction has been terminated: it held the writer's lock while nothing was asked of it for {longest.TotalSeconds:0.###} s and others waited to write. Begin it again, and keep what takes time outside of it."),
        code: "Neo.ClientError.Transaction.TransactionTimedOut");

    public static CypherException EntityGone(string message) =>
        Runtime(ErrorKind.EntityNotFound, "DeletedEntityAccess", message, code: "Neo.ClientError.Statement.EntityNotFound");

    public static CypherException NotAGraphElement(SourceSpan span, Value found, string wanted) => Runtime(ErrorKind.TypeError, "InvalidArgumentType",
        $"Type mismatch: expected {wanted} but was {found.Kind}.", span, "Neo.ClientError.Statement.TypeError");

    public static CypherException NullInMerge(SourceSpan span, string key) => Runtime(ErrorKind.SemanticError, "MergeReadOwnWrites",
        $"Cannot merge using null property value for `{key}`: no node or relationship could ever be found by it.", span,
        "Neo.ClientError.Statement.SemanticError");

    public static CypherException MissingEnd(SourceSpan span, string name) => Runtime(ErrorKind.EntityNotFound, "MissingRelationshipEnd",
        $"Failed to create a relationship: the node `{name}` is NULL.", span, "Neo.ClientError.Statement.ArgumentError").As(GqlStatus.FoundType);

    public static CypherException StillConnected(string message) => Runtime(ErrorKind.ConstraintVerificationFailed, "DeleteConnectedNode",
        message, code: "Neo.ClientError.Schema.ConstraintValidationFailed");

    public static CypherException ConstraintBroken(string message) => Runtime(ErrorKind.ConstraintValidationFailed, "ConstraintViolation",
        message, code: "Neo.ClientError.Schema.ConstraintValidationFailed");

    public static CypherException ConstraintNotMet(string message) => Runtime(ErrorKind.SchemaError, "ConstraintNotMet",
        $"The constraint cannot be created: {message}", code: "Neo.DatabaseError.Schema.ConstraintCreationFailed").As(new GqlStatus("50N11", GqlStatus.General));

    public static CypherException InvalidProperty(string message) => Runtime(ErrorKind.TypeError, "InvalidPropertyType",
        message, code: "Neo.ClientError.Statement.TypeError");

    public static CypherException InvalidCount(SourceSpan span, string clause, Value found) => found.IsInteger
        ? Runtime(ErrorKind.SyntaxError, "NegativeIntegerArgument",
            string.Create(CultureInfo.InvariantCulture, $"{clause}: Invalid input. `{found.AsInteger()}` is not a valid value. Must be a non-negative integer."),
            span, "Neo.ClientError.Statement.ArgumentError")
        : Runtime(ErrorKind.SyntaxError, "InvalidArgumentType", $"{clause}: Invalid input. A value of type {found.Kind} was given. Must be a non-negative integer.",
            span, "Neo.ClientError.Statement.SyntaxError").As(found.IsNull ? GqlStatus.NotAllowedCount : GqlStatus.DeclaredType);

    public static CypherException NeedsImplicitTransaction() => Runtime(ErrorKind.SemanticError, "ExplicitTransaction",
        "A query with CALL { … } IN TRANSACTIONS or `apoc.periodic.iterate` makes transactions of its own, so it cannot run inside an explicit one. Send it as an auto-commit query.",
        code: "Neo.DatabaseError.Transaction.TransactionStartFailed");

    public static CypherException BatchSizeNotPositive() => Runtime(ErrorKind.SyntaxError, "NegativeIntegerArgument",
        "OF … ROWS must be given a positive integer, but was 0.", code: "Neo.ClientError.Statement.ArgumentError");

    public static CypherException AfterCommits(CypherException failure, int committed) => new(failure.Error with
    {
        Message = string.Create(CultureInfo.InvariantCulture, $"{failure.Error.Message} (Transactions committed: {committed})"),
    });

    public static CypherException InvalidPathCount(Value found) => Runtime(ErrorKind.SemanticError, "NegativeIntegerArgument",
        found.IsInteger
            ? string.Create(CultureInfo.InvariantCulture, $"The number of paths to select must be 1 or more, but was {found.AsInteger()}.")
            : $"The number of paths to select must be an integer of 1 or more, but was {found.Kind}.",
        code: "Neo.ClientError.Statement.ArgumentError");

    public static CypherException InvalidLabelName(SourceSpan span, Value found) => Runtime(ErrorKind.TypeError, "InvalidArgumentType",
        $"A label, type or property key must be a non-empty string, but was {found.Kind}.", span, "Neo.ClientError.Statement.TypeError");

    public static CypherException NotOneType(SourceSpan span, int count) => Runtime(ErrorKind.TypeError, "InvalidArgumentType",
        string.Create(CultureInfo.InvariantCulture, $"A relationship has exactly one type, but {count} were given."), span, "Neo.ClientError.Statement.TypeError").As(GqlStatus.Unexpected);

    public static CypherException WrongAccessMode() => Runtime(ErrorKind.AccessModeError, "WriteInReadMode",
        "Writing in read access mode not allowed. Run the query in write mode.", code: "Neo.ClientError.Statement.AccessMode");

    public static CypherException Conflict(string message) => Runtime(ErrorKind.Transient, "TransactionConflict",
        message, code: "Neo.TransientError.Transaction.Outdated");

    public static CypherException LockTimeout(string message) => Runtime(ErrorKind.Transient, "LockTimeout",
        message, code: "Neo.TransientError.Transaction.LockAcquisitionTimeout");

    public static CypherException IndexNotFound(string name) => Runtime(ErrorKind.ProcedureError, "ProcedureCallFailed",
        $"There is no index `{name}`. SHOW INDEXES lists them.", code: "Neo.ClientError.Procedure.ProcedureCallFailed");

    public static CypherException ProcedureFailed(string procedure, string problem) => Runtime(ErrorKind.ProcedureError, "ProcedureCallFailed",
        $"`{procedure}` {problem}", code: "Neo.ClientError.Procedure.ProcedureCallFailed");

    public static CypherException SketchWhileWriting() => Runtime(ErrorKind.ProcedureError, "ProcedureCallFailed",
        "The schema cannot be drawn in a query that writes. Call the procedure in a query of its own.", code: "Neo.ClientError.Procedure.ProcedureCallFailed");

    public static CypherException InvalidTransactionId(string id) => Runtime(ErrorKind.SemanticError, "InvalidTransactionId",
        $"`{id}` is not the id of a transaction. SHOW TRANSACTIONS lists them, such as `neo4j-transaction-7`.", code: "Neo.ClientError.General.InvalidArguments");

    public static CypherException TransactionClosed() => Runtime(ErrorKind.SemanticError, "TransactionClosed",
        "This transaction has been closed, or a statement in it has failed; begin a new one.", code: "Neo.ClientError.Transaction.TransactionNotFound");

    public static CypherException ShortestPathSameNode(SourceSpan span) => Runtime(ErrorKind.SemanticError, "ShortestPathCommonEndNodes",
        "The shortest path algorithm does not work when the start and end nodes are the same. Filter with `WHERE a <> b`, or allow length 0.",
        span, "Neo.DatabaseError.Statement.ExecutionFailed").As(new GqlStatus("51N23"));

    public static CypherException SchemaRule(string detail, string message, string code) =>
        Runtime(ErrorKind.SchemaError, detail, message, code: code);

    private static CypherException Runtime(ErrorKind kind, string detail, string message, SourceSpan? span = null, string? code = null) =>
        new(new CypherError(kind, detail, message, ErrorPhase.Runtime, span, code));
}
