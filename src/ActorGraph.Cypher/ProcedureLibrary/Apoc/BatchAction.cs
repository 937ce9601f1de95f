using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Pipeline;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary>
/// The query that <c>apoc.periodic.iterate</c> runs for its batches. It sees the columns of the rows as variables (<c>BATCH</c>, once for all rows,
/// and <c>SINGLE</c>, row by row), or the rows as <c>$_batch</c> alone (<c>BATCH_SINGLE</c>).
/// </summary>
internal sealed class BatchAction
{
    private const string Name = "apoc.periodic.iterate";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly QueryExecution _execution;
    private readonly string _text;
    private readonly bool _isSingle;
    private readonly long _retries;
    private readonly MapValue _parameters;

    public BatchAction(QueryExecution execution, MapValue options, string text, IReadOnlyList<string> columns, MapValue parameters)
    {
        _execution = execution;
        _parameters = parameters;
        _retries = options.Whole(Name, "retries", 0);
        var mode = options.Text(Name, "batchMode", options.Flag(Name, "iterateList", true) ? "BATCH" : "SINGLE").ToUpperInvariant();
        _isSingle = mode == "SINGLE";
        var names = columns.Select(column => $"`{column.Replace("`", "``", StringComparison.Ordinal)}`").ToArray();
        _text = mode switch
        {
            "BATCH" => $"UNWIND $_batch AS _batch WITH {string.Join(", ", names.Select(name => $"_batch.{name} AS {name}"))} {text}",
            "SINGLE" => $"WITH {string.Join(", ", names.Select(name => $"${name} AS {name}"))} {text}",
            "BATCH_SINGLE" => text,
            _ => throw ExecutionErrors.ProcedureFailed(Name, $"knows the batch modes `BATCH`, `SINGLE` and `BATCH_SINGLE`, but was given `{mode}`."),
        };
    }

    /// <summary>Fails before the first batch where the query cannot be run at all.</summary>
    public void Check(QuerySource source) => PeriodicProcedures.Prepared(_execution, _text, source);

    /// <summary>Runs the query for a batch, again where it fails and may be tried again, and notes what became of it.</summary>
    public void Run(QueryExecution reading, List<MapValue> batch, BatchTally tally)
    {
        for (var attempt = 0L; ; attempt++)
        {
            try
            {
                tally.Succeeded(batch.Count, Transact(reading, batch, attempt));
                return;
            }
            catch (Exception error) when (StoreErrors.Translate(error) is { } failure && failure.Error.Kind != ErrorKind.Terminated)
            {
                if (attempt >= _retries)
                {
                    tally.Failed(batch, failure.Error.Message);
                    return;
                }

                tally.Retries++;
                Thread.Sleep(Pause);
                _execution.CheckNow();
            }
        }
    }

    private QueryCounters Transact(QueryExecution reading, List<MapValue> batch, long attempt)
    {
        var counters = new QueryCounters();
        var source = _execution.Source;
        var snapshot = source with { Graph = source.Database.Store.Snapshot(), Transaction = null };
        if (!PeriodicProcedures.Prepared(_execution, _text, snapshot).Updates)
        {
            Answer(reading, snapshot, batch, attempt, counters);
            return counters;
        }

        source.Around.RunApart(
            transaction => Answer(reading, source with { Graph = transaction.View, Transaction = transaction }, batch, attempt, counters), out _);
        return counters;
    }

    private void Answer(QueryExecution reading, QuerySource source, List<MapValue> batch, long attempt, QueryCounters counters)
    {
        var query = PeriodicProcedures.Prepared(_execution, _text, source);
        KeyValuePair<string, Value>[] common =
        [
            .. _parameters,
            KeyValuePair.Create("_count", Value.Integer(batch.Count)),
            KeyValuePair.Create("_retry", Value.Integer(attempt)),
        ];
        if (_isSingle)
        {
            foreach (var row in batch) Drain(reading, query, source, [.. common, .. row], counters);
            return;
        }

        Drain(reading, query, source, [.. common, KeyValuePair.Create("_batch", Value.List([.. batch.Select(row => Value.Of(row))]))], counters);
    }

    private static void Drain(QueryExecution reading, CompiledQuery query, QuerySource source, KeyValuePair<string, Value>[] parameters, QueryCounters counters)
    {
        using var apart = reading.Of(query, source, PeriodicProcedures.Parameters(query, parameters, Name));
        var root = query.Root.Clone();
        root.Open(apart);
        while (root.MoveNext(apart)) apart.CheckCancelled();
        counters.Add(apart.Counters);
    }
}
