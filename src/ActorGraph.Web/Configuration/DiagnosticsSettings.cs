using System.ComponentModel.DataAnnotations;

namespace ActorGraph.Web.Configuration;

/// <summary>What is told of what the embedded engine does, section `Diagnostics`.</summary>
public sealed class DiagnosticsSettings
{
    /// <summary>Milliseconds after which a query is slow, and named in the log; 0 for never.</summary>
    [Range(0, 86_400_000)]
    public int SlowQueryMilliseconds { get; set; }

    /// <summary>Whether logs and traces may hold the text of queries.</summary>
    public bool QueryText { get; set; }
}
