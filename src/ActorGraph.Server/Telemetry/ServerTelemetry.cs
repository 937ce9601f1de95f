using System.Diagnostics;
using System.Diagnostics.Metrics;
using ActorGraph.Cypher;
using ActorGraph.Server.Access;
using Microsoft.Extensions.Logging;

namespace ActorGraph.Server.Telemetry;

/// <summary>
/// What a server tells those who measure, trace and log it: the one place that names its source, its instruments and their tags. What
/// nobody listens to is not measured.
/// </summary>
internal sealed class ServerTelemetry : IDisposable
{
    private const int LongestText = 4096;

    private static readonly ActivitySource Source = new(CaseServer.TelemetryName);
    private static readonly InstrumentAdvice<double> DurationBuckets = new()
    {
        HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60],
    };

    private readonly Meter _meter;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _queries;
    private readonly Histogram<double> _durations;
    private readonly CaseServerOptions _options;
    private int _connectionsOnPort;
    private int _connectionsInMemory;

    /// <param name="scope">The server, by which a listener tells its instruments from those of another in the same process.</param>
    public ServerTelemetry(object scope, CypherDatabase database, CaseServerOptions options, ILogger log)
    {
        (_options, Log) = (options, log);
        _meter = new Meter(new MeterOptions(CaseServer.TelemetryName) { Scope = scope });
        var commitsBefore = database.Store.LastTransactionId;
        _meter.CreateObservableUpDownCounter("actorgraph.bolt.connections", ReadConnections, "{connection}", "Clients that are connected over Bolt.");
        _refused = _meter.CreateCounter<long>("actorgraph.bolt.connections.refused", "{connection}", "Clients that were refused because there were too many.");
        _queries = _meter.CreateCounter<long>("actorgraph.queries", "{query}", "Queries that have ended.");
        _durations = _meter.CreateHistogram(
            "actorgraph.query.duration", "s", "From a query's arrival to its last row, the client's pauses included.", null, DurationBuckets);
        _meter.CreateObservableUpDownCounter(
            "actorgraph.transactions.open", () => database.OpenTransactions, "{transaction}", "Transactions that are open, those of single queries among them.");
        _meter.CreateObservableUpDownCounter(
            "actorgraph.transactions.waiting_writers", () => database.Store.WaitingWriters, "{transaction}", "Transactions that wait for another to have written.");
        _meter.CreateObservableCounter(
            "actorgraph.commits", () => database.Store.LastTransactionId - commitsBefore, "{commit}", "Commits that have changed the case.");
    }

    /// <summary>Where what happens is said in words.</summary>
    public ILogger Log { get; }

    /// <summary>Whether anybody wants to know of queries.</summary>
    private bool IsHeard =>
        _durations.Enabled || _queries.Enabled || Source.HasListeners() || Log.IsEnabled(LogLevel.Debug)
        || (_options.SlowQuery > TimeSpan.Zero && Log.IsEnabled(LogLevel.Warning));

    /// <summary>A client has connected.</summary>
    public void Connected(Caller caller)
    {
        Interlocked.Increment(ref caller.Address is null ? ref _connectionsInMemory : ref _connectionsOnPort);
        Log.LogConnected(caller.ConnectionId, PlaceOf(caller), caller.UserAgent);
    }

    /// <summary>A client has gone.</summary>
    public void Disconnected(Caller caller)
    {
        Interlocked.Decrement(ref caller.Address is null ? ref _connectionsInMemory : ref _connectionsOnPort);
        Log.LogDisconnected(caller.ConnectionId);
    }

    /// <summary>Clients were refused because there were too many.</summary>
    public void Refused(int clients)
    {
        _refused.Add(clients);
        Log.LogConnectionsRefused(_options.MaxConnections, clients);
    }

    /// <summary>A query has come; null where nobody wants to know.</summary>
    /// <param name="traceParent">The W3C trace context of whoever asks; null where the client gave none.</param>
    public ServedQuery? Begin(string text, Caller caller, string? traceParent)
    {
        if (!IsHeard) return null;
        var told = !_options.TellsQueryText ? null : text.Length > LongestText ? text[..LongestText] + "…" : text;
        ActivityContext.TryParse(traceParent, null, isRemote: true, out var parent);
        var activity = Source.StartActivity("query", ActivityKind.Server, parent);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("db.system.name", "actorgraph").SetTag("db.namespace", CaseServer.DatabaseName);
            activity.SetTag("network.transport", TransportOf(caller));
            if (told is not null) activity.SetTag("db.query.text", told);
        }

        return new ServedQuery(this, activity, told, caller);
    }

    /// <summary>A query has ended.</summary>
    internal void Ended(ServedQuery query, TimeSpan took, string? kind, string? error)
    {
        var tags = default(TagList);
        if (kind is not null) tags.Add("actorgraph.query.kind", kind);
        if (error is not null) tags.Add("error.type", error);
        _queries.Add(1, tags);
        _durations.Record(took.TotalSeconds, tags);
        if (error is not null) Log.LogQueryFailed(query.Caller.ConnectionId, error);
        if (_options.SlowQuery <= TimeSpan.Zero || took < _options.SlowQuery) return;
        Log.LogSlowQuery(
            kind ?? "none", query.Caller.ConnectionId, PlaceOf(query.Caller), took.TotalSeconds, query.Rows, error ?? "none", query.Text ?? "(not told)");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static string PlaceOf(Caller caller) => caller.Address?.ToString() ?? "this process";

    private static string TransportOf(Caller caller) => caller.Address is null ? "memory" : "tcp";

    private IEnumerable<Measurement<int>> ReadConnections() =>
    [
        new(_connectionsOnPort, new KeyValuePair<string, object?>("network.transport", "tcp")),
        new(_connectionsInMemory, new KeyValuePair<string, object?>("network.transport", "memory")),
    ];
}
