#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Where a driver says what it does. Implemented by the application, for the log that it has; texts have places as in `string.Format`.</summary>
public interface ILogger
{
    /// <summary>Something failed that the driver cannot make good.</summary>
    void Error(Exception cause, string message, params object[] args);

    /// <summary>Something failed that the driver makes good, or tries to.</summary>
    void Warn(Exception cause, string message, params object[] args);

    /// <summary>What whoever runs the application may want to know.</summary>
    void Info(string message, params object[] args);

    /// <summary>What the driver does.</summary>
    void Debug(string message, params object[] args);

    /// <summary>What the driver does, in every detail.</summary>
    void Trace(string message, params object[] args);

    /// <summary>Whether what is traced is kept.</summary>
    bool IsTraceEnabled();

    /// <summary>Whether what is done is kept.</summary>
    bool IsDebugEnabled();
}
