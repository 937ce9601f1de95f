namespace ActorGraph.Bolt.Server;

/// <summary>What accompanies a GQL status: three entries of the standard, and some of Neo4j's own.</summary>
internal static class DiagnosticRecord
{
    public static Dictionary<string, object?> Of(string? classification, string? severity, BoltPosition? position)
    {
        var record = new Dictionary<string, object?>
        {
            ["OPERATION"] = string.Empty,
            ["OPERATION_CODE"] = "0",
            ["CURRENT_SCHEMA"] = "/",
        };
        if (classification is not null) record["_classification"] = classification;
        if (severity is not null) record["_severity"] = severity;
        if (position is { } place) record["_position"] = Position(place);
        return record;
    }

    public static Dictionary<string, object?> Position(BoltPosition place) =>
        new() { ["offset"] = (long)place.Offset, ["line"] = (long)place.Line, ["column"] = (long)place.Column };
}
