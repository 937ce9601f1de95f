using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>
/// Tries work again after transient errors, first after about 50 ms and then after twice as long each time, up to 5 s, until the
/// time allowed is over. The waits are spread, so that clients that met once do not meet again.
/// </summary>
internal sealed class RetryPolicy(TimeSpan allowed, ILogger logger, TimeProvider time)
{
    private const double Spread = 0.2;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        for (var delay = FirstDelay; ; delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay)
        {
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (Neo4jException error) when (error.IsRetriable && time.GetElapsedTime(began) < allowed)
            {
                var wait = Spreading(delay);
                logger.Warn(error, "A transaction failed and is tried again in {0} ms.", (long)wait.TotalMilliseconds);
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

#pragma warning disable CA5394 // Nothing is kept secret by when a transaction is tried again.
    private static TimeSpan Spreading(TimeSpan delay) => delay * (1 - Spread + (Random.Shared.NextDouble() * 2 * Spread));
#pragma warning restore CA5394
}
