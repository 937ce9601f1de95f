#nullable disable annotations
using ActorGraph.Driver.Client;

namespace Neo4j.Driver;

/// <summary>An error of the database, or on the way to it.</summary>
public class Neo4jException : Exception
{
    /// <summary>An error without a text.</summary>
    public Neo4jException()
    {
    }

    /// <summary>An error.</summary>
    public Neo4jException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a status code of the server.</summary>
    public Neo4jException(string code, string message)
        : this(code, message, null)
    {
    }

    /// <summary>An error with its cause.</summary>
    public Neo4jException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error with a status code of the server and its cause.</summary>
    public Neo4jException(string code, string message, Exception innerException)
        : base(message, innerException) => Code = code;

    /// <summary>Whether the same work may succeed when it is tried again.</summary>
    public virtual bool IsRetriable => false;

    /// <summary>The server's status code; null when the error is not the server's.</summary>
    public string Code { get; set; }

    /// <summary>The server's GQL status; null when the error is not the server's, or came before Bolt 5.7.</summary>
    internal ErrorStatus Status { get; set; }
}
