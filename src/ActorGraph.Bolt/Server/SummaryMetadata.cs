using ActorGraph.Bolt.Framing;

namespace ActorGraph.Bolt.Server;

/// <summary>The metadata that ends a result (Bolt message specification, "Request message - PULL", SUCCESS).</summary>
internal static class SummaryMetadata
{
    public static Dictionary<string, object?> Of(BoltSummary summary, BoltVersion version, bool hasColumns, bool hasRecords)
    {
        var metadata = new Dictionary<string, object?>
        {
            ["type"] = summary.Type switch
            {
                BoltQueryType.ReadOnly => "r",
                BoltQueryType.ReadWrite => "rw",
                BoltQueryType.WriteOnly => "w",
                _ => "s",
            },
        };
        if (summary.Bookmark is not null) metadata["bookmark"] = summary.Bookmark;
        if (summary.ConsumedAfter is { } time) metadata["t_last"] = (long)time.TotalMilliseconds;
        if (summary.Database is not null) metadata["db"] = summary.Database;
        if (summary.Counters is { } counters) metadata["stats"] = Counters(counters);
        if (summary.Plan is { } plan) metadata["plan"] = Plan(plan);
        if (summary.Profile is { } profile) metadata["profile"] = Plan(profile);
        if (version >= BoltVersion.V5_6)
            metadata["statuses"] = StatusList.Of(summary.Notifications, hasColumns && summary.Plan is null, hasRecords);
        else if (summary.Notifications.Count > 0)
            metadata["notifications"] = summary.Notifications.Select(StatusList.Notification).ToArray();
        return metadata;
    }

    private static Dictionary<string, object?> Counters(BoltCounters counters)
    {
        var stats = new Dictionary<string, object?>();
        Add("nodes-created", counters.NodesCreated);
        Add("nodes-deleted", counters.NodesDeleted);
        Add("relationships-created", counters.RelationshipsCreated);
        Add("relationships-deleted", counters.RelationshipsDeleted);
        Add("properties-set", counters.PropertiesSet);
        Add("labels-added", counters.LabelsAdded);
        Add("labels-removed", counters.LabelsRemoved);
        Add("indexes-added", counters.IndexesAdded);
        Add("indexes-removed", counters.IndexesRemoved);
        Add("constraints-added", counters.ConstraintsAdded);
        Add("constraints-removed", counters.ConstraintsRemoved);
        Add("system-updates", counters.SystemUpdates);
        if (counters.ContainsUpdates) stats["contains-updates"] = true;
        if (counters.SystemUpdates > 0) stats["contains-system-updates"] = true;
        return stats;

        void Add(string key, long count)
        {
            if (count != 0) stats[key] = count;
        }
    }

    private static Dictionary<string, object?> Plan(BoltPlan plan)
    {
        var map = new Dictionary<string, object?>
        {
            ["operatorType"] = plan.OperatorType,
            ["args"] = plan.Arguments,
            ["identifiers"] = plan.Identifiers,
            ["children"] = plan.Children.Select(Plan).ToArray(),
        };
        if (plan.Profile is { } profile)
        {
            map["dbHits"] = profile.DbHits;
            map["rows"] = profile.Rows;
            if (profile.Time is { } time) map["time"] = (long)time.TotalNanoseconds;
        }

        return map;
    }
}
