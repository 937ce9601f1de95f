#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A value has the wrong type for the query.</summary>
public sealed class TypeException(string message) : ClientException("Neo.ClientError.Statement.TypeError", message);

/// <summary>A value is not allowed in the query.</summary>
public sealed class StatementArgumentException(string message)
    : ClientException("Neo.ClientError.Statement.ArgumentError", message);

/// <summary>A result is read after its end.</summary>
public sealed class ResultConsumedException(string message) : ClientException(message);

/// <summary>A value does not fit the type asked for.</summary>
public sealed class ValueOverflowException(string message) : ClientException(message);

/// <summary>A value would lose digits in the type asked for.</summary>
public sealed class ValueTruncationException(string message) : ClientException(message);
