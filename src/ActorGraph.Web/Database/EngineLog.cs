using ActorGraph.Server;

namespace ActorGraph.Web.Database;

/// <summary>Where the embedded engine says what whoever runs it should know, and what went wrong inside.</summary>
internal sealed partial class EngineLog(ILogger<CaseServer> logger)
{
    /// <summary>The options that tell it.</summary>
    public CaseServerOptions Hear(CaseServerOptions options) => options with { OnWarning = LogWarning, OnFault = LogFault };

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sentence}")]
    private partial void LogWarning(string sentence);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Reference} failed by a fault of the engine.")]
    private partial void LogFault(string reference, Exception exception);
}
