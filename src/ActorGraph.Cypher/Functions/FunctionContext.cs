using ActorGraph.Cypher.Csv;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions;

/// <summary>What functions may know of the query that calls them.</summary>
public abstract class FunctionContext
{
    /// <summary>The graph as the query sees it.</summary>
    public abstract GraphView Graph { get; }

    /// <summary>When the transaction began, in nanoseconds since 1970-01-01T00:00:00Z.</summary>
    public abstract long TransactionTimeNanos { get; }

    /// <summary>When the statement began, in nanoseconds since 1970-01-01T00:00:00Z.</summary>
    public abstract long StatementTimeNanos { get; }

    /// <summary>What the clock shows now, in nanoseconds since 1970-01-01T00:00:00Z.</summary>
    public abstract long RealTimeNanos { get; }

    /// <summary>The time zone of temporal values that name none: an IANA name, or an offset such as <c>Z</c> or <c>+01:00</c>.</summary>
    public abstract string DefaultTimeZone { get; }

    /// <summary>Where <c>rand()</c> and <c>randomUUID()</c> take their numbers from.</summary>
    public abstract Random Random { get; }

    /// <summary>The query's parameters; null where there are none.</summary>
    public virtual IReadOnlyDictionary<string, Value>? Parameters => null;

    /// <summary>What LOAD CSV has read last; null without LOAD CSV.</summary>
    internal virtual CsvPlace? Csv => null;

    /// <summary>Ends the query when it was stopped or its time is over; whatever loops over much calls this now and then.</summary>
    public abstract void CheckCancelled();

    /// <summary>Ends the query when a value of that size does not fit into its memory; whatever makes a large value calls this before.</summary>
    /// <param name="bytes">How much is about to be allocated.</param>
    public abstract void ReserveMemory(long bytes);
}
