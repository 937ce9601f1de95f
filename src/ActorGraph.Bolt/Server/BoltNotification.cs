namespace ActorGraph.Bolt.Server;

/// <summary>Something noticed about a query, sent as a notification, or from Bolt 5.6 on as a status.</summary>
public sealed record BoltNotification
{
    /// <summary>The status code, as in `Neo.ClientNotification.Statement.CartesianProduct`.</summary>
    public required string Code { get; init; }

    /// <summary>A short text.</summary>
    public required string Title { get; init; }

    /// <summary>The whole text.</summary>
    public required string Description { get; init; }

    /// <summary>`WARNING` or `INFORMATION`.</summary>
    public required string Severity { get; init; }

    /// <summary>As in `PERFORMANCE`.</summary>
    public required string Classification { get; init; }

    /// <summary>The five characters of the GQL status, as in `03N90`.</summary>
    public required string GqlStatus { get; init; }

    /// <summary>The text of the GQL status, as in `info: cartesian product. …`.</summary>
    public required string StatusDescription { get; init; }

    /// <summary>The place in the query; null when there is none.</summary>
    public BoltPosition? Position { get; init; }
}
