using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>Reads the metadata of RUN and of the last PULL (Bolt message specification, "Request message - PULL").</summary>
internal sealed class ResultSummary : IResultSummary
{
    public ResultSummary(ResultStream stream)
    {
        var metadata = stream.Metadata;
        Query = stream.Query;
        Counters = new Counters(Map(metadata, "stats"));
        QueryType = metadata.GetValueOrDefault("type") switch
        {
            "r" => QueryType.ReadOnly,
            "rw" => QueryType.ReadWrite,
            "w" => QueryType.WriteOnly,
            "s" => QueryType.SchemaWrite,
            _ => QueryType.Unknown,
        };
        Profile = Map(metadata, "profile") is { } profile ? new ProfiledPlan(profile) : null;
        Plan = Map(metadata, "plan") is { } plan ? new Plan(plan) : Profile;
        Statuses = StatusReader.Read(metadata, stream.Keys is { Length: > 0 });
        ResultAvailableAfter = Time(stream.RunMetadata.GetValueOrDefault("t_first"));
        ResultConsumedAfter = Time(metadata.GetValueOrDefault("t_last"));
        Server = ServerInfo.Of(stream.Connection);
        Database = new DatabaseInfo(metadata.GetValueOrDefault("db") as string);
    }

    public Query Query { get; }

    public ICounters Counters { get; }

    public QueryType QueryType { get; }

    public bool HasPlan => Plan is not null;

    public bool HasProfile => Profile is not null;

    public IPlan? Plan { get; }

    public IProfiledPlan? Profile { get; }

    public IList<INotification> Notifications => Statuses.OfType<INotification>().ToList();

    public IList<IGqlStatusObject> GqlStatusObjects => Statuses.ToList<IGqlStatusObject>();

    public TimeSpan ResultAvailableAfter { get; }

    public TimeSpan ResultConsumedAfter { get; }

    public IServerInfo Server { get; }

    public IDatabaseInfo Database { get; }

    private IReadOnlyList<GqlStatusObject> Statuses { get; }

    IPlan IResultSummary.Plan => Plan!;

    IProfiledPlan IResultSummary.Profile => Profile!;

    private static IReadOnlyDictionary<string, object?>? Map(IReadOnlyDictionary<string, object?> metadata, string key) =>
        metadata.GetValueOrDefault(key) as IReadOnlyDictionary<string, object?>;

    private static TimeSpan Time(object? milliseconds) => TimeSpan.FromMilliseconds(milliseconds as long? ?? -1);
}
