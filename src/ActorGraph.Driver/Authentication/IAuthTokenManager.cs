#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Gives a driver its credentials each time it needs them, so that they can change. Safe for many threads.</summary>
public interface IAuthTokenManager
{
    /// <summary>The credentials of now. Asked often: what is costly to get is to be kept.</summary>
    ValueTask<IAuthToken> GetTokenAsync(CancellationToken cancellationToken = default);

    /// <summary>Told what a server refused; true where others will be given from now on, so that the work can be tried again.</summary>
    ValueTask<bool> HandleSecurityExceptionAsync(
        IAuthToken token, SecurityException exception, CancellationToken cancellationToken = default);
}
