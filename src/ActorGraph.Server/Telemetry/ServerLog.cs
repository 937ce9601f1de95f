using Microsoft.Extensions.Logging;

namespace ActorGraph.Server.Telemetry;

/// <summary>What the server writes into the log. No entry holds the text of a query, unless the settings ask for it.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Request {Reference} failed by a fault of the engine.")]
    public static partial void LogFault(this ILogger logger, string reference, Exception exception);

    [LoggerMessage(
        EventId = 2,
        Level = LogLevel.Warning,
        Message = "All {MaxConnections} Bolt connections are in use, and {Refused} more asked for one and got none. `Bolt:MaxConnections` allows more.")]
    public static partial void LogConnectionsRefused(this ILogger logger, int maxConnections, int refused);

    [LoggerMessage(
        EventId = 3,
        Level = LogLevel.Warning,
        Message = "The transaction `{Transaction}` was ended: it held the writer's lock and was idle for {Seconds} s while others waited.")]
    public static partial void LogIdleWriterEnded(this ILogger logger, string transaction, double seconds);

    [LoggerMessage(
        EventId = 4,
        Level = LogLevel.Warning,
        Message = "A query was slow: {Seconds} s, {Rows} rows, kind {Kind}, error {Error}, connection {Connection} of {Client}, text {Query}.")]
    public static partial void LogSlowQuery(
        this ILogger logger, string kind, string connection, string client, double seconds, long rows, string error, string query);

    [LoggerMessage(EventId = 5, Level = LogLevel.Debug, Message = "A query of connection {Connection} failed with {Error}.")]
    public static partial void LogQueryFailed(this ILogger logger, string connection, string error);

    [LoggerMessage(EventId = 6, Level = LogLevel.Debug, Message = "Connection {Connection} of {Client} is open; it calls itself {UserAgent}.")]
    public static partial void LogConnected(this ILogger logger, string connection, string client, string? userAgent);

    [LoggerMessage(EventId = 7, Level = LogLevel.Debug, Message = "Connection {Connection} is closed.")]
    public static partial void LogDisconnected(this ILogger logger, string connection);
}
