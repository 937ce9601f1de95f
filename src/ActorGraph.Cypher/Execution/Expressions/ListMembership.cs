using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Expressions;

/// <summary>
/// What one <c>IN</c> of a query has seen of the list on its right. A list that stands there again, row after row, is looked up in a set
/// instead of being compared item by item.
/// </summary>
internal sealed class ListMembership
{
    /// <summary>A shorter list is compared as quickly.</summary>
    public const int ShortestLookedUp = 12;

    private const int BytesPerItem = 40;

    private ListValue? _last;
    private HashSet<Value>? _set;
    private bool _isKnown;

    /// <summary>
    /// Whether the item is in the list, where that can be looked up: among texts, integers, booleans and elements of the graph, of which
    /// equality is never unknown. Null where the list has to be compared.
    /// </summary>
    public bool? Find(Value item, ListValue items, QueryExecution execution)
    {
        if (!IsPlain(item)) return null;
        if (!ReferenceEquals(items, _last))
        {
            (_last, _set, _isKnown) = (items, null, false);
            return null;
        }

        if (!_isKnown) (_set, _isKnown) = (SetOf(items, execution), true);
        return _set?.Contains(item);
    }

    private static HashSet<Value>? SetOf(ListValue items, QueryExecution execution)
    {
        execution.ReserveMemory((long)items.Count * BytesPerItem);
        var set = new HashSet<Value>(items.Count, ValueEquivalence.Instance);
        for (var i = 0; i < items.Count; i++)
        {
            if (!IsPlain(items[i])) return null;
            set.Add(items[i]);
        }

        return set;
    }

    private static bool IsPlain(Value value) => value.IsString || value.IsInteger || value.IsBoolean || value.IsNode || value.IsRelationship;
}
