using System.Text.Json;
using ActorGraph.Model.Values;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>What follows the rows of an answer: notifications, counters and plan, in this order, each where there is one.</summary>
internal static class SummaryWriter
{
    public static void Write(Utf8JsonWriter writer, IResultSummary summary, bool includeCounters, JsonForm values)
    {
        if (summary.Notifications is { Count: > 0 } notifications) Write(writer, notifications);
        if (includeCounters) Write(writer, summary.Counters);
        if (summary.HasProfile)
        {
            writer.WritePropertyName("profiledQueryPlan");
            Write(writer, summary.Profile, values);
        }
        else if (summary.HasPlan)
        {
            writer.WritePropertyName("queryPlan");
            Write(writer, summary.Plan, values);
        }
    }

    private static void Write(Utf8JsonWriter writer, IList<INotification> notifications)
    {
        writer.WriteStartArray("notifications");
        foreach (var notification in notifications)
        {
            writer.WriteStartObject();
            writer.WriteString("code", notification.Code);
            writer.WriteString("description", notification.Description);
            writer.WriteString("severity", notification.RawSeverityLevel);
            writer.WriteString("title", notification.Title);
            if (notification.Position is { } position)
            {
                writer.WriteStartObject("position");
                writer.WriteNumber("offset", position.Offset);
                writer.WriteNumber("line", position.Line);
                writer.WriteNumber("column", position.Column);
                writer.WriteEndObject();
            }

            writer.WriteString("category", notification.RawCategory);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ICounters counters)
    {
        writer.WriteStartObject("counters");
        writer.WriteBoolean("containsUpdates", counters.ContainsUpdates);
        writer.WriteNumber("nodesCreated", counters.NodesCreated);
        writer.WriteNumber("nodesDeleted", counters.NodesDeleted);
        writer.WriteNumber("propertiesSet", counters.PropertiesSet);
        writer.WriteNumber("relationshipsCreated", counters.RelationshipsCreated);
        writer.WriteNumber("relationshipsDeleted", counters.RelationshipsDeleted);
        writer.WriteNumber("labelsAdded", counters.LabelsAdded);
        writer.WriteNumber("labelsRemoved", counters.LabelsRemoved);
        writer.WriteNumber("indexesAdded", counters.IndexesAdded);
        writer.WriteNumber("indexesRemoved", counters.IndexesRemoved);
        writer.WriteNumber("constraintsAdded", counters.ConstraintsAdded);
        writer.WriteNumber("constraintsRemoved", counters.ConstraintsRemoved);
        writer.WriteBoolean("containsSystemUpdates", counters.ContainsSystemUpdates);
        writer.WriteNumber("systemUpdates", counters.SystemUpdates);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IPlan plan, JsonForm values)
    {
        writer.WriteStartObject();
        if (plan is IProfiledPlan profile)
        {
            writer.WriteNumber("dbHits", profile.DbHits);
            writer.WriteNumber("records", profile.Records);
            writer.WriteBoolean("hasPageCacheStats", profile.HasPageCacheStats);
            writer.WriteNumber("pageCacheHits", profile.PageCacheHits);
            writer.WriteNumber("pageCacheMisses", profile.PageCacheMisses);
            writer.WritePropertyName("pageCacheHitRatio");
            writer.WriteRawValue(ScalarText.OfFloat(profile.PageCacheHitRatio), skipInputValidation: true);
            writer.WriteNumber("time", profile.Time);
        }

        writer.WriteString("operatorType", plan.OperatorType);
        writer.WriteStartObject("arguments");
        foreach (var (name, value) in plan.Arguments)
        {
            writer.WritePropertyName(name);
            values.Write(writer, value);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("identifiers");
        foreach (var identifier in plan.Identifiers) writer.WriteStringValue(identifier);
        writer.WriteEndArray();
        writer.WriteStartArray("children");
        foreach (var child in plan is IProfiledPlan profiled ? profiled.Children.Cast<IPlan>() : plan.Children) Write(writer, child, values);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
