namespace ActorGraph.Graph;

/// <summary>A full-text query cannot be read.</summary>
public sealed class FullTextQueryException(string query, int column, string problem)
    : GraphStoreException($"The full-text query `{(query.Length > 100 ? query[..100] + "…" : query)}` cannot be read at character {column}: {problem}")
{
    /// <summary>The query.</summary>
    public string Query { get; } = query;

    /// <summary>Where, counted from 1.</summary>
    public int Column { get; } = column;
}
