#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Credentials, and until when they are good.</summary>
public sealed record AuthTokenAndExpiration
{
    /// <summary>Credentials; null is for ever.</summary>
    public AuthTokenAndExpiration(IAuthToken token, DateTime? expiry = null)
    {
        Token = token;
        Expiry = expiry ?? DateTime.MaxValue;
    }

    /// <summary>Credentials that are good for some milliseconds from now on.</summary>
    public AuthTokenAndExpiration(IAuthToken token, int expiresInMs)
        : this(token, DateTime.UtcNow.AddMilliseconds(expiresInMs))
    {
    }

    /// <summary>The credentials.</summary>
    public IAuthToken Token { get; set; }

    /// <summary>Until when they are good, in UTC.</summary>
    public DateTime Expiry { get; set; }

    /// <summary>Takes the two apart.</summary>
    public void Deconstruct(out IAuthToken token, out DateTime? expiry) => (token, expiry) = (Token, Expiry);
}
