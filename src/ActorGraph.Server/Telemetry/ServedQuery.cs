using System.Diagnostics;
using ActorGraph.Bolt.Server;
using ActorGraph.Cypher;
using ActorGraph.Server.Access;

namespace ActorGraph.Server.Telemetry;

/// <summary>One query, from its arrival to its end, for those who listen. It ends once; what is said of it after that is not heard.</summary>
internal sealed class ServedQuery(ServerTelemetry telemetry, Activity? activity, string? text, Caller caller)
{
    /// <summary>How a query ended that was given up before its last row.</summary>
    private const string GivenUp = "given_up";

    private readonly long _began = TimeProvider.System.GetTimestamp();
    private bool _isOver;

    /// <summary>The text; null where it is not to be told.</summary>
    public string? Text => text;

    /// <summary>Who asked.</summary>
    public Caller Caller => caller;

    /// <summary>The rows that were made so far.</summary>
    public long Rows { get; private set; }

    /// <summary>A row was made.</summary>
    public void Row() => Rows++;

    /// <summary>All rows were made, and what it wrote is written.</summary>
    public void End(QueryType type) => End(KindOf(type), null);

    /// <summary>It failed.</summary>
    public void Fail(Exception error) => End(null, error is BoltFailureException failure ? failure.Code : error.GetType().Name);

    /// <summary>Nobody asks for the rest.</summary>
    public void GiveUp() => End(null, GivenUp);

    private static string KindOf(QueryType type) => type switch
    {
        QueryType.Read => "read",
        QueryType.Write => "write",
        QueryType.ReadWrite => "read_write",
        _ => "schema",
    };

    private void End(string? kind, string? error)
    {
        if (_isOver) return;
        _isOver = true;
        telemetry.Ended(this, TimeProvider.System.GetElapsedTime(_began), kind, error);
        if (activity is null) return;
        activity.SetTag("db.response.returned_rows", Rows);
        if (kind is not null) activity.SetTag("actorgraph.query.kind", kind);
        if (error is not null)
        {
            activity.SetTag("error.type", error);
            activity.SetStatus(ActivityStatusCode.Error);
        }

        activity.Dispose();
    }
}
