namespace ActorGraph.Web.Http;

/// <summary>What one request holds of the <see cref="BodyBudget"/>, until it has been answered.</summary>
internal sealed class BodyCharge(BodyBudget budget) : IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private long _bytes;

    /// <summary>Counts bytes in.</summary>
    /// <exception cref="RequestRefusedException">Other requests leave no room for them.</exception>
    public void Add(long bytes)
    {
        if (!budget.TryAdd(bytes, _bytes))
        {
            throw RequestRefusedException.Busy(
                StatusCodes.Status503ServiceUnavailable,
                "The bodies of other requests leave no room for this one. Send it again in a moment, or allow more with `Limits:BodiesBytes`.",
                RetryAfter);
        }

        _bytes += bytes;
    }

    public void Dispose()
    {
        budget.Release(_bytes);
        _bytes = 0;
    }
}
