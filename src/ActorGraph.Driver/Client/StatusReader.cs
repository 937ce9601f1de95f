namespace ActorGraph.Driver.Client;

/// <summary>Reads statuses (from Bolt 5.6 on) or makes them of notifications (before).</summary>
internal static class StatusReader
{
    private const string UnknownWarning = "01N42";
    private const string UnknownInformation = "03N42";

    private static readonly Dictionary<string, object?> NoDiagnostics = new()
    {
        ["OPERATION"] = string.Empty,
        ["OPERATION_CODE"] = "0",
        ["CURRENT_SCHEMA"] = "/",
    };

    public static IReadOnlyList<GqlStatusObject> Read(IReadOnlyDictionary<string, object?> metadata, bool hasColumns)
    {
        if (Maps(metadata, "statuses") is { } statuses) return statuses.Select(Status).ToArray();
        var outcome = hasColumns
            ? new GqlStatusObject("00000", "note: successful completion", NoDiagnostics)
            : new GqlStatusObject("00001", "note: successful completion - omitted result", NoDiagnostics);
        return [outcome, .. (Maps(metadata, "notifications") ?? []).Select(OfNotification)];
    }

    private static GqlStatusObject Status(IReadOnlyDictionary<string, object?> map)
    {
        var (status, description) = (Text(map, "gql_status"), Text(map, "status_description"));
        var diagnostics = new Dictionary<string, object?>(NoDiagnostics);
        if (map.GetValueOrDefault("diagnostic_record") is IReadOnlyDictionary<string, object?> record)
            foreach (var (key, value) in record) diagnostics[key] = value;
        return map.ContainsKey("neo4j_code")
            ? new Notification(status, description, diagnostics, (Text(map, "neo4j_code"), Text(map, "title"), Text(map, "description")))
            : new GqlStatusObject(status, description, diagnostics);
    }

    private static Notification OfNotification(IReadOnlyDictionary<string, object?> map)
    {
        var diagnostics = new Dictionary<string, object?>(NoDiagnostics)
        {
            ["_severity"] = map.GetValueOrDefault("severity"),
            ["_classification"] = map.GetValueOrDefault("category"),
            ["_position"] = map.GetValueOrDefault("position"),
        };
        var status = Text(map, "severity") == "WARNING" ? UnknownWarning : UnknownInformation;
        return new Notification(status, Text(map, "description"), diagnostics, (Text(map, "code"), Text(map, "title"), Text(map, "description")));
    }

    private static string Text(IReadOnlyDictionary<string, object?> map, string key) => map.GetValueOrDefault(key) as string ?? string.Empty;

    private static IEnumerable<IReadOnlyDictionary<string, object?>>? Maps(IReadOnlyDictionary<string, object?> metadata, string key) =>
        (metadata.GetValueOrDefault(key) as IReadOnlyList<object?>)?.OfType<IReadOnlyDictionary<string, object?>>();
}
