#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>No server answers.</summary>
public sealed class ServiceUnavailableException : Neo4jException
{
    /// <summary>An error.</summary>
    public ServiceUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its cause.</summary>
    public ServiceUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}

/// <summary>The session's server can no longer do the work; another may.</summary>
public sealed class SessionExpiredException : Neo4jException
{
    /// <summary>An error.</summary>
    public SessionExpiredException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its cause.</summary>
    public SessionExpiredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}

/// <summary>The server kept silent for longer than it said it would.</summary>
public sealed class ConnectionReadTimeoutException : Neo4jException
{
    /// <summary>An error.</summary>
    public ConnectionReadTimeoutException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its cause.</summary>
    public ConnectionReadTimeoutException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <inheritdoc/>
    public override bool IsRetriable => true;
}

/// <summary>The server broke the protocol, or the driver did.</summary>
public sealed class ProtocolException(string message) : Neo4jException(message);
