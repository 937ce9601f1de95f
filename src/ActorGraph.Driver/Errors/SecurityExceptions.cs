#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>The server refuses for reasons of security.</summary>
public class SecurityException : Neo4jException
{
    /// <summary>An error.</summary>
    public SecurityException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a status code of the server.</summary>
    public SecurityException(string code, string message)
        : base(code, message)
    {
    }

    /// <summary>An error with its cause.</summary>
    public SecurityException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>True where other credentials are given from now on (<see cref="IAuthTokenManager.HandleSecurityExceptionAsync"/>).</summary>
    public override bool IsRetriable => OthersAreGiven;

    internal bool OthersAreGiven { get; set; }
}

/// <summary>The credentials are wrong.</summary>
public sealed class AuthenticationException(string message)
    : SecurityException("Neo.ClientError.Security.Unauthorized", message);

/// <summary>What the server knew of the user's rights has expired; it will ask again.</summary>
public sealed class AuthorizationException(string message)
    : SecurityException("Neo.ClientError.Security.AuthorizationExpired", message)
{
    /// <inheritdoc/>
    public override bool IsRetriable => true;
}

/// <summary>The user may not do this.</summary>
public sealed class ForbiddenException(string message) : SecurityException("Neo.ClientError.Security.Forbidden", message);

/// <summary>The token has expired.</summary>
public sealed class TokenExpiredException(string message)
    : SecurityException("Neo.ClientError.Security.TokenExpired", message);
