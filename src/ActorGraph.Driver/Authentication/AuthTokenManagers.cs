#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Makes the usual ways to give a driver its credentials.</summary>
public static class AuthTokenManagers
{
    /// <summary>No credentials, for a server that asks for none.</summary>
    public static IAuthTokenManager None { get; } = Static(AuthTokens.None);

    /// <summary>Always the same credentials.</summary>
    public static IAuthTokenManager Static(IAuthToken token) => new StaticTokens(token);

    /// <summary>A password that changes: asked for again when a server has refused it.</summary>
    public static IAuthTokenManager Basic(Func<ValueTask<IAuthToken>> tokenProviderAsync)
    {
        ArgumentNullException.ThrowIfNull(tokenProviderAsync);
        return new RenewedTokens(
            async () => new AuthTokenAndExpiration(await tokenProviderAsync().ConfigureAwait(false)),
            error => error is AuthenticationException,
            TimeProvider.System);
    }

    /// <summary>A token that expires: asked for again then, and when a server has refused it.</summary>
    public static IAuthTokenManager Bearer(Func<ValueTask<AuthTokenAndExpiration>> tokenProviderAsync)
    {
        ArgumentNullException.ThrowIfNull(tokenProviderAsync);
        return new RenewedTokens(tokenProviderAsync, error => error is AuthenticationException or TokenExpiredException, TimeProvider.System);
    }
}
