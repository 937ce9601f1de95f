#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>What the server says about the run of a query.</summary>
public interface IResultSummary
{
    /// <summary>The query.</summary>
    Query Query { get; }

    /// <summary>What was changed.</summary>
    ICounters Counters { get; }

    /// <summary>What kind of query it was.</summary>
    QueryType QueryType { get; }

    /// <summary>Whether there is a plan.</summary>
    bool HasPlan { get; }

    /// <summary>Whether there is a profile.</summary>
    bool HasProfile { get; }

    /// <summary>The plan; null unless it was asked for.</summary>
    IPlan Plan { get; }

    /// <summary>The profile; null unless it was asked for.</summary>
    IProfiledPlan Profile { get; }

    /// <summary>What the server noticed about the query.</summary>
    IList<INotification> Notifications { get; }

    /// <summary>The statuses of the query, the most important first.</summary>
    IList<IGqlStatusObject> GqlStatusObjects { get; }

    /// <summary>How long the server took until the result could be read; negative when it does not say.</summary>
    TimeSpan ResultAvailableAfter { get; }

    /// <summary>How long the server took until the result was read; negative when it does not say.</summary>
    TimeSpan ResultConsumedAfter { get; }

    /// <summary>The server that answered.</summary>
    IServerInfo Server { get; }

    /// <summary>The database that answered.</summary>
    IDatabaseInfo Database { get; }
}
