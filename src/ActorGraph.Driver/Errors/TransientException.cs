#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>The same work may succeed a little later.</summary>
public class TransientException : Neo4jException
{
    /// <summary>An error without a text.</summary>
    public TransientException()
    {
    }

    /// <summary>An error with a status code of the server.</summary>
    public TransientException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>An error with a status code of the server and its cause.</summary>
    public TransientException(string code, string message, Exception innerException)
        : base(code, message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}
