using System.ComponentModel.DataAnnotations;

namespace ActorGraph.Web.Configuration;

/// <summary>Where the embedded engine answers Neo4j's drivers and tools, section `Bolt`.</summary>
public sealed class BoltSettings
{
    /// <summary>`host:port`, or `off`.</summary>
    public string Listen { get; set; } = "127.0.0.1:7687";

    /// <summary>Origins beside the explorer's own whose pages may speak Bolt over a WebSocket, as in `http://localhost:7474`.</summary>
    public string[] Origins { get; set; } = [];

    /// <summary>Connections at a time.</summary>
    [Range(1, 100_000)]
    public int MaxConnections { get; set; } = 400;

    /// <summary>Seconds of work after which a query is stopped whose client says nothing of it; 0 for never.</summary>
    [Range(0, 86_400)]
    public int DeadlineSeconds { get; set; }

    public bool IsOff => Listen.Equals("off", StringComparison.OrdinalIgnoreCase);
}
