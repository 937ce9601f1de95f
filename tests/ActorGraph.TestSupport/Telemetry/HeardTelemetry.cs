using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ActorGraph.TestSupport.Telemetry;

/// <summary>Listens to what is measured and traced under one name, until it is disposed.</summary>
public sealed class HeardTelemetry : IDisposable
{
    private readonly ConcurrentQueue<Measured> _measured = new();
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _traces;

    /// <param name="name">Of the meter and of the source.</param>
    /// <param name="scope">Of the meter; null for any.</param>
    public HeardTelemetry(string name, object? scope = null)
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == name && (scope is null || instrument.Meter.Scope == scope)) listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _meters.Start();
        _traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_traces);
    }

    /// <summary>The spans that have ended.</summary>
    public IReadOnlyList<Activity> Activities => [.. _activities];

    /// <summary>What was measured by an instrument.</summary>
    public IReadOnlyList<Measured> Of(string instrument) => [.. _measured.Where(measured => measured.Instrument == instrument)];

    /// <summary>What an instrument says that is read when somebody asks.</summary>
    public IReadOnlyList<Measured> Read(string instrument)
    {
        _measured.Clear();
        _meters.RecordObservableInstruments();
        return Of(instrument);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _meters.Dispose();
        _traces.Dispose();
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue(new Measured(instrument.Name, value, string.Join(", ", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal))));
}

/// <param name="Tags">As in `a=1, b=2`, by name.</param>
public sealed record Measured(string Instrument, double Value, string Tags);
