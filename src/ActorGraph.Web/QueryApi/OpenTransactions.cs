using System.Collections.Concurrent;
using System.Security.Cryptography;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;
using Microsoft.Extensions.Options;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>
/// The transactions that are open over HTTP. A transaction that nobody asks for before it expires is rolled back; so are all
/// that are open when the server stops.
/// </summary>
internal sealed class OpenTransactions(OpenCase openCase, DatabaseWatch watch, QueryStop stop, IOptions<LimitSettings> limits, TimeProvider time)
    : BackgroundService
{
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, OpenTransaction> _open = new();

    /// <summary>How many are open.</summary>
    public int Count => _open.Count;

    private TimeSpan IdleTime => TimeSpan.FromSeconds(limits.Value.TransactionIdleSeconds);

    /// <exception cref="QueryApiException">Too many transactions are open.</exception>
    /// <exception cref="Neo4jException">The database does not begin it.</exception>
    public async Task<OpenTransaction> BeginAsync(string database, QueryRequest request)
    {
        if (_open.Count >= limits.Value.OpenTransactions)
            throw new QueryApiException(QueryApiError.TooManyTransactions(limits.Value.OpenTransactions));
        var source = new CancellationTokenSource();
        var watched = stop.Watch(source.Token);
        var session = QuerySession.Open(openCase, watch, database, request);
        try
        {
            var begun = await session.BeginTransactionAsync(transaction =>
            {
                transaction.WithMetadata(watched.Metadata);
                if (openCase.TimeoutCountsWork || request.Timeout is not null) transaction.WithTimeout(limits.Value.Within(request.Timeout));
            });
            var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
            var open = new OpenTransaction(id, database, session, begun, watched, source) { Expires = time.GetUtcNow() + IdleTime };
            open.TryEnter();
            _open[id] = open;
            return open;
        }
        catch
        {
            watched.Dispose();
            source.Dispose();
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes a transaction for one request; it is given back by <see cref="Leave"/> or <see cref="EndAsync"/>.</summary>
    /// <exception cref="QueryApiException">There is none of this id in this database, or another request works in it.</exception>
    public OpenTransaction Enter(string database, string id)
    {
        if (!_open.TryGetValue(id, out var open)
            || !open.Database.Equals(database, StringComparison.OrdinalIgnoreCase)
            || open.Expires < time.GetUtcNow())
            throw new QueryApiException(QueryApiError.TransactionNotFound(id));
        return open.TryEnter() ? open : throw new QueryApiException(QueryApiError.TransactionInUse);
    }

    /// <summary>Begins its idle time anew.</summary>
    public void Touch(OpenTransaction open) => open.Expires = time.GetUtcNow() + IdleTime;

    public void Leave(OpenTransaction open)
    {
        Touch(open);
        open.Leave();
    }

    public async Task EndAsync(OpenTransaction open)
    {
        _open.TryRemove(open.Id, out _);
        await open.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Sweep, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await RollBackExpiredAsync();
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var open in _open.Values) await EndAsync(open);
    }

    private async Task RollBackExpiredAsync()
    {
        foreach (var open in _open.Values)
        {
            if (open.Expires >= time.GetUtcNow() || !open.TryEnter()) continue;
            await EndAsync(open);
        }
    }
}
