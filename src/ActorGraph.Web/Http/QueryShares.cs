using ActorGraph.Web.Configuration;
using Microsoft.Extensions.Options;

namespace ActorGraph.Web.Http;

/// <summary>
/// Keeps one client from taking the database for itself: so many of its queries run at a time, the next ones wait for a moment, and
/// what still finds no place then is asked to come again. Clients do not wait for each other here.
/// </summary>
internal sealed class QueryShares(IOptions<LimitSettings> limits)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Share> _shares = new(StringComparer.Ordinal);

    /// <summary>How long a query waits for those of its own client.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many clients have a query here.</summary>
    public int Clients
    {
        get
        {
            lock (_gate) return _shares.Count;
        }
    }

    /// <summary>A place for one query of a client, given back by disposing it.</summary>
    /// <exception cref="RequestRefusedException">As many of its queries run as may.</exception>
    public async ValueTask<IDisposable> TakeAsync(string client, CancellationToken gone)
    {
        var places = limits.Value.ClientQueries;
        var share = Enter(client, places) ?? throw Refusal(places);
        try
        {
            if (await share.Free.WaitAsync(Patience, gone)) return new Place(this, share);
        }
        catch
        {
            Leave(share);
            throw;
        }

        Leave(share);
        throw Refusal(places);
    }

    /// <summary>As many may wait as may run: more would only be refused later.</summary>
    private Share? Enter(string client, int places)
    {
        lock (_gate)
        {
            if (!_shares.TryGetValue(client, out var share)) _shares.Add(client, share = new Share(client, places));
            if (share.Queries >= 2 * places) return null;
            share.Queries++;
            return share;
        }
    }

    private void Leave(Share share)
    {
        lock (_gate)
        {
            if (--share.Queries == 0) _shares.Remove(share.Client);
        }
    }

    private static RequestRefusedException Refusal(int places) => RequestRefusedException.Busy(
        StatusCodes.Status429TooManyRequests,
        $"{places} queries of yours are running, which is as many as one client may have at a time. Wait for one of them or stop it, then try again.",
        RetryAfter);

    private sealed class Share(string client, int places)
    {
        public string Client { get; } = client;

        public SemaphoreSlim Free { get; } = new(places);

        /// <summary>Those that run or wait.</summary>
        public int Queries { get; set; }
    }

    private sealed class Place(QueryShares shares, Share share) : IDisposable
    {
        private bool _left;

        public void Dispose()
        {
            if (_left) return;
            _left = true;
            share.Free.Release();
            shares.Leave(share);
        }
    }
}
