using ActorGraph.Cypher.Execution;

namespace ActorGraph.Cypher;

/// <summary>What a query has done.</summary>
/// <param name="Type">What kind of query it was.</param>
/// <param name="Counters">What it has changed.</param>
/// <param name="Plan">The plan, where EXPLAIN or PROFILE asked for it.</param>
/// <param name="IsProfiled">Whether the plan carries measured rows.</param>
/// <param name="PeakMemoryBytes">The most memory its collected rows took.</param>
/// <param name="Notifications">What is worth knowing about the query.</param>
/// <param name="CommittedId">The number of the commit it made; 0 where it is part of a larger transaction, or wrote nothing.</param>
public sealed record QuerySummary(
    QueryType Type, QueryCounters Counters, PlanDescription? Plan, bool IsProfiled, long PeakMemoryBytes,
    IReadOnlyList<QueryNotification> Notifications, long CommittedId);

/// <summary>What a query can do.</summary>
public enum QueryType
{
    /// <summary>It reads only.</summary>
    Read,

    /// <summary>It changes data and returns rows.</summary>
    ReadWrite,

    /// <summary>It changes data and returns nothing.</summary>
    Write,

    /// <summary>It changes indexes or constraints.</summary>
    Schema,
}
