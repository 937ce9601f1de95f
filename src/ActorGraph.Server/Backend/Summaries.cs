using ActorGraph.Bolt.Server;
using ActorGraph.Cypher;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;

namespace ActorGraph.Server.Backend;

/// <summary>What the engine says of a finished query, in Bolt's words.</summary>
internal static class Summaries
{
    public static BoltSummary Of(QuerySummary summary, string text, BoltNotificationFilter filter, string? bookmark, TimeSpan consumedAfter)
    {
        var plan = summary.Plan is null ? null : RootOf(summary.Plan, summary.Type);
        return new BoltSummary
        {
            Type = summary.Type switch
            {
                QueryType.Read => BoltQueryType.ReadOnly,
                QueryType.ReadWrite => BoltQueryType.ReadWrite,
                QueryType.Write => BoltQueryType.WriteOnly,
                _ => BoltQueryType.SchemaWrite,
            },
            Counters = summary.Counters.ContainsUpdates ? CountersOf(summary.Counters) : null,
            Plan = summary.IsProfiled ? null : plan,
            Profile = summary.IsProfiled ? plan : null,
            Notifications = [.. summary.Notifications.Select(notification => NotificationOf(notification, text)).Where(filter.Accepts)],
            Bookmark = bookmark,
            ConsumedAfter = consumedAfter,
        };
    }

    private static BoltNotification NotificationOf(QueryNotification notification, string text)
    {
        var (line, column) = ErrorPlace.LineAndColumn(text, notification.Span.Start);
        var severity = notification.Severity == NotificationSeverity.Warning ? "warn" : "info";
        return new BoltNotification
        {
            Code = notification.Code,
            Title = notification.Title,
            Description = notification.Description,
            Severity = notification.Severity.ToString().ToUpperInvariant(),
            Classification = notification.Category.ToString().ToUpperInvariant(),
            GqlStatus = notification.GqlStatus,
            StatusDescription = $"{severity}: {notification.Title} {notification.Description}",
            Position = new BoltPosition(notification.Span.Start, line, column),
        };
    }

    private static BoltCounters CountersOf(QueryCounters counters) => new()
    {
        NodesCreated = counters.NodesCreated,
        NodesDeleted = counters.NodesDeleted,
        RelationshipsCreated = counters.RelationshipsCreated,
        RelationshipsDeleted = counters.RelationshipsDeleted,
        PropertiesSet = counters.PropertiesSet,
        LabelsAdded = counters.LabelsAdded,
        LabelsRemoved = counters.LabelsRemoved,
        IndexesAdded = counters.IndexesAdded,
        IndexesRemoved = counters.IndexesRemoved,
        ConstraintsAdded = counters.ConstraintsAdded,
        ConstraintsRemoved = counters.ConstraintsRemoved,
    };

    /// <summary>The root says by what the plan was made and what runs it, as clients show it.</summary>
    private static BoltPlan RootOf(PlanDescription plan, QueryType type)
    {
        var root = PlanOf(plan);
        var (planner, runtime) = type == QueryType.Schema ? ("ADMINISTRATION", "SCHEMA") : ("COST", "BATCHED");
        var made = new Dictionary<string, object?>(root.Arguments)
        {
            ["version"] = "5",
            ["planner"] = planner,
            ["planner-impl"] = planner,
            ["planner-version"] = CaseServer.Version,
            ["runtime"] = runtime,
            ["runtime-impl"] = runtime,
            ["runtime-version"] = CaseServer.Version,
        };
        return root with { Arguments = made };
    }

    private static BoltPlan PlanOf(PlanDescription plan)
    {
        var arguments = new Dictionary<string, object?> { ["EstimatedRows"] = plan.EstimatedRows, ["Details"] = plan.Details };
        if (plan.Rows is { } rows)
        {
            arguments["Rows"] = rows;
            arguments["DbHits"] = plan.Accesses ?? 0;
        }

        return new BoltPlan
        {
            OperatorType = $"{plan.Operator}@{CaseServer.DatabaseName}",
            Arguments = arguments,
            Identifiers = plan.Identifiers,
            Children = [.. plan.Children.Select(PlanOf)],
            Profile = plan.Rows is { } made ? new BoltOperatorProfile(plan.Accesses ?? 0, made) : null,
        };
    }
}
