#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>The records of a result, fetched from the server as they are read.</summary>
public interface IResultCursor : IAsyncEnumerable<IRecord>
{
    /// <summary>The record that <see cref="FetchAsync"/> read last.</summary>
    IRecord Current { get; }

    /// <summary>Whether records can still be read.</summary>
    bool IsOpen { get; }

    /// <summary>The names of the columns.</summary>
    Task<string[]> KeysAsync();

    /// <summary>Drops the records not yet read, and gives what the server says about the run.</summary>
    Task<IResultSummary> ConsumeAsync();

    /// <summary>The next record, which stays the next; null at the end.</summary>
    Task<IRecord> PeekAsync();

    /// <summary>Reads the next record into <see cref="Current"/>; false at the end.</summary>
    Task<bool> FetchAsync();
}
