using System.ComponentModel.DataAnnotations;

namespace ActorGraph.Web.Configuration;

/// <summary>What one request may take, section `Limits`.</summary>
public sealed class LimitSettings
{
    /// <summary>Nodes that the explorer draws without asking.</summary>
    [Range(1, 1_000_000)]
    public int DrawNodes { get; set; } = 2000;

    /// <summary>Relationships that the explorer draws without asking.</summary>
    [Range(1, 1_000_000)]
    public int DrawRelationships { get; set; } = 5000;

    /// <summary>Nodes that a picture holds at most, after the user has been asked.</summary>
    [Range(1, 1_000_000)]
    public int OpenNodes { get; set; } = 20_000;

    /// <summary>Nodes that expanding one node brings.</summary>
    [Range(1, 10_000)]
    public int Expand { get; set; } = 50;

    /// <summary>Seconds after which a query is stopped; a request may ask for less, not for more.</summary>
    [Range(1, 86_400)]
    public int DeadlineSeconds { get; set; } = 30;

    /// <summary>Queries that one client, such as the tabs of one browser, runs at a time over HTTP.</summary>
    [Range(1, 10_000)]
    public int ClientQueries { get; set; } = 6;

    /// <summary>Seconds after which a client is dropped that does not read what it has asked for, over HTTP or Bolt.</summary>
    [Range(1, 86_400)]
    public int UnreadSeconds { get; set; } = 60;

    /// <summary>
    /// Mebibytes of memory that a query of the embedded engine may take; 0 for a quarter of what the process may have, at most 1024.
    /// </summary>
    [Range(0, 1_048_576)]
    public int QueryMemoryMegabytes { get; set; }

    /// <summary>Mebibytes of memory that all queries of the embedded engine may take together; 0 for half of what the process may have.</summary>
    [Range(0, 1_048_576)]
    public int QueriesMemoryMegabytes { get; set; }

    /// <summary>Bytes of a request's body.</summary>
    [Range(1024, int.MaxValue)]
    public int BodyBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>Bytes of the bodies of all requests that are answered at a time, and of what is made of them.</summary>
    [Range(1024, long.MaxValue)]
    public long BodiesBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Transactions that are open over HTTP at a time.</summary>
    [Range(1, 10_000)]
    public int OpenTransactions { get; set; } = 64;

    /// <summary>Seconds after which a transaction that nobody asks for is rolled back.</summary>
    [Range(1, 86_400)]
    public int TransactionIdleSeconds { get; set; } = 30;

    public TimeSpan Deadline => TimeSpan.FromSeconds(DeadlineSeconds);

    public TimeSpan Unread => TimeSpan.FromSeconds(UnreadSeconds);

    /// <summary>The time of a query for which a client asks.</summary>
    public TimeSpan Within(TimeSpan? asked) => asked is { } time && time < Deadline ? time : Deadline;
}
