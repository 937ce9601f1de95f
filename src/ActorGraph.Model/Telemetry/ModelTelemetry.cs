using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ActorGraph.Model.Telemetry;

/// <summary>
/// What the model tells those who measure and trace it: the one place that names its source and its instruments. Those about the database
/// have the names of OpenTelemetry's conventions. What nobody listens to is not measured.
/// </summary>
public static class ModelTelemetry
{
    /// <summary>The name of the model's `Meter` and of its `ActivitySource`.</summary>
    public const string Name = "ActorGraph.Model";

    internal static ActivitySource Source { get; } = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static Histogram<double> OperationDuration { get; } = Meter.CreateHistogram(
        "db.client.operation.duration", "s", "From asking the database to its last answer.", null, Buckets(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10));

    internal static Histogram<double> JobDuration { get; } = Meter.CreateHistogram(
        "actorgraph.job.duration", "s", "Imports, exports and transfers, from their beginning to their end.", null, Buckets(0.1, 0.5, 1, 5, 10, 60, 300, 1800));

    internal static Counter<long> JobElements { get; } = Meter.CreateCounter<long>(
        "actorgraph.job.elements", "{element}", "Nodes and relationships that imports, exports and transfers have brought to their end.");

    private static InstrumentAdvice<double> Buckets(params double[] bounds) => new() { HistogramBucketBoundaries = bounds };
}
