#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Something that runs queries: a session or a transaction. For one thread at a time.</summary>
public interface IAsyncQueryRunner : IAsyncDisposable, IDisposable
{
    /// <summary>Runs a query.</summary>
    Task<IResultCursor> RunAsync(string query);

    /// <summary>Runs a query with the properties of an object as parameters.</summary>
    Task<IResultCursor> RunAsync(string query, object parameters);

    /// <summary>Runs a query with parameters.</summary>
    Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters);

    /// <summary>Runs a query with its parameters.</summary>
    Task<IResultCursor> RunAsync(Query query);
}
