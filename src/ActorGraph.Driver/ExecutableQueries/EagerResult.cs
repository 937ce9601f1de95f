#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>What a query returned, read to its end.</summary>
public sealed class EagerResult<T>
{
    internal EagerResult(T result, IResultSummary summary, string[] keys)
    {
        Result = result;
        Summary = summary;
        Keys = keys;
    }

    /// <summary>The names of the columns.</summary>
    public string[] Keys { get; init; }

    /// <summary>The records, or what was made of them.</summary>
    public T Result { get; init; }

    /// <summary>What the server says about the run.</summary>
    public IResultSummary Summary { get; init; }

    /// <summary>Takes the result apart.</summary>
    public void Deconstruct(out T result, out IResultSummary summary, out string[] keys) =>
        (result, summary, keys) = (Result, Summary, Keys);

    /// <summary>Takes the result apart.</summary>
    public void Deconstruct(out T result, out IResultSummary summary) => (result, summary) = (Result, Summary);
}
