using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ActorGraph.Model.Telemetry;

/// <summary>An import, an export or a transfer as a whole: how long it took, what it brought, how it ended.</summary>
internal static partial class Job
{
    /// <summary>Runs one, and tells those who listen.</summary>
    /// <param name="name">`import`, `export` or `transfer`.</param>
    /// <param name="count">The nodes and relationships of what it gives.</param>
    public static async Task<T> RunAsync<T>(string name, ILoggerFactory loggers, Func<Task<T>> work, Func<T, (long Nodes, long Relationships)> count)
    {
        var log = loggers.CreateLogger(ModelTelemetry.Name);
        using var activity = ModelTelemetry.Source.StartActivity(name);
        var began = Stopwatch.GetTimestamp();
        try
        {
            var done = await work().ConfigureAwait(false);
            var (nodes, relationships) = count(done);
            LogDone(log, name, nodes, relationships, Ended(name, began, null));
            Count(name, "node", nodes);
            Count(name, "relationship", relationships);
            activity?.SetTag("actorgraph.nodes", nodes).SetTag("actorgraph.relationships", relationships);
            return done;
        }
        catch (Exception error)
        {
            var type = error.GetType().FullName!;
            LogFailed(log, name, Ended(name, began, type), type);
            activity?.SetTag("error.type", type).SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }

    private static double Ended(string name, long began, string? error)
    {
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var tags = new TagList { { "actorgraph.job", name } };
        if (error is not null) tags.Add("error.type", error);
        ModelTelemetry.JobDuration.Record(seconds, tags);
        return seconds;
    }

    private static void Count(string name, string element, long count) =>
        ModelTelemetry.JobElements.Add(count, new("actorgraph.job", name), new("actorgraph.element", element));

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "The {Job} of {Nodes} nodes and {Relationships} relationships took {Seconds} s.")]
    private static partial void LogDone(ILogger logger, string job, long nodes, long relationships, double seconds);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "The {Job} failed after {Seconds} s with {Error}.")]
    private static partial void LogFailed(ILogger logger, string job, double seconds, string error);
}
