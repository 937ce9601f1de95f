using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ActorGraph.TestSupport.Telemetry;

/// <summary>A log that a test can read: each entry as the console would print it, exception and all.</summary>
public sealed class HeardLog : ILoggerFactory, ILogger
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Enqueue((logLevel, $"{formatter(state, exception)}\n{exception}"));

    public void Dispose()
    {
    }
}
