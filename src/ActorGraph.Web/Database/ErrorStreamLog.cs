using Microsoft.Extensions.Logging;

namespace ActorGraph.Web.Database;

/// <summary>Writes warnings and faults as sentences on the error stream, for a program that keeps no log.</summary>
internal sealed class ErrorStreamLog : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        Console.Error.WriteLine(formatter(state, exception));
        if (exception is not null) Console.Error.WriteLine(exception);
    }

    public void Dispose()
    {
        // It holds nothing.
    }
}
