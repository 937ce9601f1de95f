#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A sequence of transactions, each of which sees what the earlier ones wrote. For one thread at a time.</summary>
public interface IAsyncSession : IAsyncQueryRunner
{
    /// <summary>What the last transaction left behind; null where there was none.</summary>
    [Obsolete("Use `LastBookmarks`.")]
    Bookmark LastBookmark { get; }

    /// <summary>What the last transaction left behind.</summary>
    Bookmarks LastBookmarks { get; }

    /// <summary>The session's settings.</summary>
    SessionConfig SessionConfig { get; }

    /// <summary>Begins a transaction.</summary>
    Task<IAsyncTransaction> BeginTransactionAsync();

    /// <summary>Begins a transaction.</summary>
    Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder> action);

    /// <summary>Does work in a reading transaction, tried again after transient errors.</summary>
    [Obsolete("Use `ExecuteReadAsync`.")]
    Task<T> ReadTransactionAsync<T>(Func<IAsyncTransaction, Task<T>> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Does work in a reading transaction, tried again after transient errors.</summary>
    [Obsolete("Use `ExecuteReadAsync`.")]
    Task ReadTransactionAsync(Func<IAsyncTransaction, Task> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Does work in a writing transaction, tried again after transient errors.</summary>
    [Obsolete("Use `ExecuteWriteAsync`.")]
    Task<T> WriteTransactionAsync<T>(Func<IAsyncTransaction, Task<T>> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Does work in a writing transaction, tried again after transient errors.</summary>
    [Obsolete("Use `ExecuteWriteAsync`.")]
    Task WriteTransactionAsync(Func<IAsyncTransaction, Task> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Does work in a reading transaction, tried again after transient errors.</summary>
    Task<TResult> ExecuteReadAsync<TResult>(
        Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Does work in a reading transaction, tried again after transient errors.</summary>
    Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Does work in a writing transaction, tried again after transient errors.</summary>
    Task<TResult> ExecuteWriteAsync<TResult>(
        Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Does work in a writing transaction, tried again after transient errors.</summary>
    Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder> action = null);

    /// <summary>Ends what is running and gives the connection back.</summary>
    Task CloseAsync();

    /// <summary>Runs a query in a transaction of its own.</summary>
    Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder> action = null);

    /// <summary>Runs a query in a transaction of its own.</summary>
    Task<IResultCursor> RunAsync(
        string query, IDictionary<string, object> parameters, Action<TransactionConfigBuilder> action = null);

    /// <summary>Runs a query in a transaction of its own.</summary>
    Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder> action = null);
}
