namespace ActorGraph.Web.Configuration;

/// <summary>Where the embedded engine answers Neo4j's drivers and tools, section `Bolt`.</summary>
public sealed class BoltSettings
{
    /// <summary>`address:port`, or `off`.</summary>
    public string Listen { get; set; } = "127.0.0.1:7687";

    public bool IsOff => Listen.Equals("off", StringComparison.OrdinalIgnoreCase);
}
