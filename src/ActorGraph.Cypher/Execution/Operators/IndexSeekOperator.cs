using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>The nodes that a range index finds.</summary>
internal sealed class IndexSeekOperator(int node, string indexName, IndexLookup lookup) : Operator
{
    private IEnumerator<IndexCursor>? _lookups;
    private IndexCursor _cursor;
    private bool _inLookup;

    public override void Open(QueryExecution execution)
    {
        _inLookup = false;
        _lookups = execution.Graph.TryFindIndex(indexName, out var index) ? lookup.Start(execution, index).GetEnumerator() : null;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        while (true)
        {
            execution.CheckCancelled();
            if (_inLookup && _cursor.MoveNext())
            {
                execution.Accesses++;
                execution.Frame[node] = Value.Node(_cursor.Id);
                return true;
            }

            if (_lookups is null || !_lookups.MoveNext()) return false;
            _cursor = _lookups.Current;
            _inLookup = true;
        }
    }
}

/// <summary>What is looked for in an index, compiled.</summary>
internal abstract class IndexLookup
{
    /// <summary>The walks along the index that find it.</summary>
    public abstract IEnumerable<IndexCursor> Start(QueryExecution execution, IndexDefinition index);

    /// <summary>NULL and NaN are equal to nothing, so nothing is found by them.</summary>
    protected static bool IsFindable(Value value) => !value.IsNull && !(value.IsFloat && double.IsNaN(value.AsFloat()));
}

/// <summary>One value.</summary>
internal sealed class EqualLookup(Evaluator value) : IndexLookup
{
    public override IEnumerable<IndexCursor> Start(QueryExecution execution, IndexDefinition index)
    {
        var wanted = value(execution);
        return IsFindable(wanted) ? [execution.Graph.SeekEqual(index, wanted)] : [];
    }
}

/// <summary>Each different value of a list.</summary>
internal sealed class ListLookup(Evaluator values) : IndexLookup
{
    public override IEnumerable<IndexCursor> Start(QueryExecution execution, IndexDefinition index)
    {
        var wanted = values(execution);
        return wanted.IsList
            ? wanted.AsList().Where(IsFindable).Distinct(ValueEquivalence.Instance).Select(value => execution.Graph.SeekEqual(index, value))
            : [];
    }
}

/// <summary>Strings with a prefix.</summary>
internal sealed class PrefixLookup(Evaluator prefix) : IndexLookup
{
    public override IEnumerable<IndexCursor> Start(QueryExecution execution, IndexDefinition index)
    {
        var wanted = prefix(execution);
        return wanted.IsString ? [execution.Graph.SeekPrefix(index, wanted.AsString())] : [];
    }
}

/// <summary>A range of values.</summary>
internal sealed class RangeLookup(Evaluator? lower, bool lowerInclusive, Evaluator? upper, bool upperInclusive) : IndexLookup
{
    public override IEnumerable<IndexCursor> Start(QueryExecution execution, IndexDefinition index)
    {
        Value? least = lower is null ? null : lower(execution);
        Value? greatest = upper is null ? null : upper(execution);
        if ((least is { } low && !IsFindable(low)) || (greatest is { } high && !IsFindable(high))) return [];
        return [execution.Graph.SeekRange(index, least, lowerInclusive, greatest, upperInclusive)];
    }
}
