using ActorGraph.Cypher.Execution;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary>What became of the batches of <c>apoc.periodic.iterate</c>.</summary>
internal sealed class BatchTally(long mostFailedParameters)
{
    private readonly Dictionary<string, long> _errors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Value>> _failedParameters = new(StringComparer.Ordinal);
    private long _batches;
    private long _failedBatches;
    private long _total;
    private long _failed;

    /// <summary>How often a batch was tried again.</summary>
    public long Retries { get; set; }

    /// <summary>What all batches have changed.</summary>
    public QueryCounters Counters { get; } = new();

    public void Succeeded(int rows, QueryCounters counters)
    {
        _batches++;
        _total += rows;
        Counters.Add(counters);
    }

    public void Failed(List<MapValue> batch, string message)
    {
        _batches++;
        _failedBatches++;
        _total += batch.Count;
        _failed += batch.Count;
        _errors[message] = _errors.GetValueOrDefault(message) + 1;
        if (mostFailedParameters >= 0)
            _failedParameters[$"{_batches}"] = [.. batch.Take((int)Math.Min(mostFailedParameters, batch.Count)).Select(row => Value.Of(row))];
    }

    /// <summary>The columns of the procedure.</summary>
    public Value[] ToRow(long seconds)
    {
        var errors = Map(_errors.Select(error => (error.Key, Value.Integer(error.Value))));
        return
        [
            Value.Integer(_batches), Value.Integer(_total), Value.Integer(seconds), Value.Integer(_total - _failed), Value.Integer(_failed),
            Value.Integer(_failedBatches), Value.Integer(Retries), errors,
            Counted(_batches, _failedBatches, errors), Counted(_total, _failed, errors), Value.False,
            Map(_failedParameters.Select(failed => (failed.Key, Value.List([.. failed.Value])))), Statistics(),
        ];
    }

    private static Value Counted(long total, long failed, Value errors) => Map(
        [("total", Value.Integer(total)), ("committed", Value.Integer(total - failed)), ("failed", Value.Integer(failed)), ("errors", errors)]);

    private Value Statistics() => Map(
    [
        ("nodesCreated", Value.Integer(Counters.NodesCreated)),
        ("nodesDeleted", Value.Integer(Counters.NodesDeleted)),
        ("relationshipsCreated", Value.Integer(Counters.RelationshipsCreated)),
        ("relationshipsDeleted", Value.Integer(Counters.RelationshipsDeleted)),
        ("propertiesSet", Value.Integer(Counters.PropertiesSet)),
        ("labelsAdded", Value.Integer(Counters.LabelsAdded)),
        ("labelsRemoved", Value.Integer(Counters.LabelsRemoved)),
    ]);

    private static Value Map(IEnumerable<(string Key, Value Value)> entries) =>
        Value.Of(new MapValue(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));
}
