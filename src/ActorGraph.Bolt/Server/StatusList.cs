namespace ActorGraph.Bolt.Server;

/// <summary>How a run ended and what was noticed: statuses from 5.6 on, notifications before.</summary>
internal static class StatusList
{
    /// <summary>The outcome and the notifications, the most important first: no data, warnings, success, information.</summary>
    public static object?[] Of(IReadOnlyList<BoltNotification> notifications, bool hasColumns, bool hasRecords)
    {
        var outcome = (hasColumns, hasRecords) switch
        {
            (false, _) => Outcome("00001", "note: successful completion - omitted result"),
            (true, false) => Outcome("02000", "note: no data"),
            (true, true) => Outcome("00000", "note: successful completion"),
        };
        var warnings = notifications.Where(notification => notification.Severity == "WARNING").Select(Status);
        var information = notifications.Where(notification => notification.Severity != "WARNING").Select(Status);
        return hasColumns && !hasRecords ? [outcome, .. warnings, .. information] : [.. warnings, outcome, .. information];
    }

    public static Dictionary<string, object?> Notification(BoltNotification notification)
    {
        var map = new Dictionary<string, object?>
        {
            ["code"] = notification.Code,
            ["title"] = notification.Title,
            ["description"] = notification.Description,
            ["severity"] = notification.Severity,
            ["category"] = notification.Classification,
        };
        if (notification.Position is { } place) map["position"] = DiagnosticRecord.Position(place);
        return map;
    }

    private static Dictionary<string, object?> Outcome(string status, string text) => new()
    {
        ["gql_status"] = status,
        ["status_description"] = text,
        ["diagnostic_record"] = DiagnosticRecord.Of(null, null, null),
    };

    private static Dictionary<string, object?> Status(BoltNotification notification) => new()
    {
        ["gql_status"] = notification.GqlStatus,
        ["status_description"] = notification.StatusDescription,
        ["neo4j_code"] = notification.Code,
        ["title"] = notification.Title,
        ["description"] = notification.Description,
        ["diagnostic_record"] = DiagnosticRecord.Of(notification.Classification, notification.Severity, notification.Position),
    };
}
