#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>The database failed.</summary>
public class DatabaseException : Neo4jException
{
    /// <summary>An error without a text.</summary>
    public DatabaseException()
    {
    }

    /// <summary>An error.</summary>
    public DatabaseException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a status code of the server.</summary>
    public DatabaseException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>An error with a status code of the server and its cause.</summary>
    public DatabaseException(string code, string message, Exception innerException)
        : base(code, message, innerException)
    {
    }
}
