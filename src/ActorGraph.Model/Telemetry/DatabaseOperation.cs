using System.Diagnostics;
using Neo4j.Driver;

namespace ActorGraph.Model.Telemetry;

/// <summary>One thing that is asked of the database, from its beginning to its end, for those who measure or trace. Disposed at its end.</summary>
public sealed class DatabaseOperation : IDisposable
{
    private const string OtherError = "_OTHER";

    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly string _name;
    private readonly string? _database;
    private readonly Activity? _activity;
    private string? _error;

    private DatabaseOperation(string name, string? database)
    {
        (_name, _database) = (name, database);
        _activity = ModelTelemetry.Source.StartActivity(name, ActivityKind.Client);
    }

    /// <summary>Begins one; null where nobody wants to know.</summary>
    /// <param name="name">What is asked for, of a few names and never the text of a query.</param>
    /// <param name="database">The name of the database; null where the server chooses.</param>
    public static DatabaseOperation? Begin(string name, string? database = null) =>
        ModelTelemetry.OperationDuration.Enabled || ModelTelemetry.Source.HasListeners() ? new DatabaseOperation(name, database) : null;

    /// <summary>It has failed.</summary>
    /// <param name="error">Why; null where that is not known here.</param>
    public void Fail(Exception? error) => _error = error switch
    {
        null => OtherError,
        Neo4jException { Code: { } code } => code,
        _ => error.GetType().FullName,
    };

    /// <summary>Runs what is asked, and notes how it ended.</summary>
    public static async Task<T> RunAsync<T>(string name, string? database, Func<Task<T>> work)
    {
        using var operation = Begin(name, database);
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            operation?.Fail(error);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var tags = new TagList { { "db.system.name", "neo4j" }, { "db.operation.name", _name } };
        if (_database is not null) tags.Add("db.namespace", _database);
        if (_error is not null) tags.Add("error.type", _error);
        ModelTelemetry.OperationDuration.Record(Stopwatch.GetElapsedTime(_began).TotalSeconds, tags);
        if (_activity is null) return;
        foreach (var (key, value) in tags) _activity.SetTag(key, value);
        if (_error is not null) _activity.SetStatus(ActivityStatusCode.Error);
        _activity.Dispose();
    }
}
