#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>The client must change something before it tries again.</summary>
public class ClientException : Neo4jException
{
    /// <summary>An error without a text.</summary>
    public ClientException()
    {
    }

    /// <summary>An error.</summary>
    public ClientException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a status code of the server.</summary>
    public ClientException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>An error with its cause.</summary>
    public ClientException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error with a status code of the server and its cause.</summary>
    public ClientException(string code, string message, Exception innerException)
        : base(code, message, innerException)
    {
    }
}
