namespace Neo4j.Driver;

/// <summary>
/// Keeps credentials until they expire or a server refuses them. Several sessions may learn of one refusal: those whose credentials have
/// been replaced already are told to try again, and nobody is asked twice.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "A semaphore whose handle nobody has asked for holds nothing.")]
internal sealed class RenewedTokens(
    Func<ValueTask<AuthTokenAndExpiration>> provide, Func<SecurityException, bool> asksForOthers, TimeProvider time) : IAuthTokenManager
{
    private readonly SemaphoreSlim _asking = new(1);
    private AuthTokenAndExpiration? _kept;

    public async ValueTask<IAuthToken> GetTokenAsync(CancellationToken cancellationToken = default)
    {
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_kept is null || _kept.Expiry <= time.GetUtcNow().UtcDateTime) _kept = await provide().ConfigureAwait(false);
            return _kept.Token;
        }
        finally
        {
            _asking.Release();
        }
    }

    public async ValueTask<bool> HandleSecurityExceptionAsync(
        IAuthToken token, SecurityException exception, CancellationToken cancellationToken = default)
    {
        if (!asksForOthers(exception)) return false;
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_kept is not null && Equals(_kept.Token, token)) _kept = null;
            return true;
        }
        finally
        {
            _asking.Release();
        }
    }
}
