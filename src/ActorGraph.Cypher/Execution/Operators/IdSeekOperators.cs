using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>The nodes of given ids; an id that no node has is passed over, and so is one that was given before.</summary>
internal sealed class NodeByIdOperator(int node, IdLookup lookup) : Operator
{
    private IEnumerator<long>? _ids;

    public override void Open(QueryExecution execution) => _ids = lookup.Ids(execution, EntityKind.Node).GetEnumerator();

    public override bool MoveNext(QueryExecution execution)
    {
        while (_ids!.MoveNext())
        {
            execution.CheckCancelled();
            execution.Accesses++;
            if (!execution.Graph.NodeExists(_ids.Current)) continue;
            execution.Frame[node] = Value.Node(_ids.Current);
            return true;
        }

        return false;
    }
}

/// <summary>The relationships of given ids with their ends, in each direction that the pattern allows.</summary>
internal sealed class RelationshipByIdOperator(IdLookup lookup, RelationshipByIdSpecification specification) : Operator
{
    private IEnumerator<long>? _ids;
    private bool _backwardsNext;

    public override void Open(QueryExecution execution)
    {
        _ids = lookup.Ids(execution, EntityKind.Relationship).GetEnumerator();
        _backwardsNext = false;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        while (true)
        {
            execution.CheckCancelled();
            if (_backwardsNext)
            {
                _backwardsNext = false;
                if (TryPut(execution, _ids!.Current, backwards: true)) return true;
            }

            if (!_ids!.MoveNext()) return false;
            var id = _ids.Current;
            execution.Accesses++;
            if (!IsWanted(execution, id)) continue;
            _backwardsNext = specification.Direction == Direction.Both && execution.Graph.StartOf(id) != execution.Graph.EndOf(id);
            if (TryPut(execution, id, backwards: specification.Direction == Direction.Incoming)) return true;
        }
    }

    private bool IsWanted(QueryExecution execution, long id) =>
        execution.Graph.RelationshipExists(id)
        && (execution.Names.Types(specification.Types) is not { } types || Array.IndexOf(types, execution.Graph.TypeOf(id)) >= 0)
        && !Walk.IsTaken(execution.Frame, specification.Others, id);

    private bool TryPut(QueryExecution execution, long id, bool backwards)
    {
        var frame = execution.Frame;
        var (start, end) = (execution.Graph.StartOf(id), execution.Graph.EndOf(id));
        return TrySet(specification.From, specification.FromKnown, backwards ? end : start)
            && TrySet(specification.To, specification.ToKnown, backwards ? start : end)
            && (frame[specification.Relationship] = Value.Relationship(id)).IsRelationship;

        bool TrySet(int place, bool known, long node)
        {
            if (known) return frame[place].IsNode && frame[place].AsNode() == node;
            frame[place] = Value.Node(node);
            return true;
        }
    }
}

/// <summary>What a <see cref="RelationshipByIdOperator"/> looks for; all but the direction are places in the frame or in the plan's names.</summary>
/// <param name="Relationship">Where the relationship goes.</param>
/// <param name="From">The node on its left.</param>
/// <param name="To">The node on its right.</param>
/// <param name="Direction">Seen from the left.</param>
/// <param name="Types">The types that will do.</param>
/// <param name="FromKnown">Whether the left node has its value before and must be met.</param>
/// <param name="ToKnown">Whether the right one has, or is the left one.</param>
/// <param name="Others">The places of relationships that must not be used.</param>
internal sealed record RelationshipByIdSpecification(
    int Relationship, int From, int To, Direction Direction, int Types, bool FromKnown, bool ToKnown, int[] Others);

/// <summary>The ids that an expression gives, compiled.</summary>
internal sealed record IdLookup(Evaluator Expression, bool IsList, IdKind Kind)
{
    /// <summary>Each id once; what is no id of an element of the kind is passed over.</summary>
    public IEnumerable<long> Ids(QueryExecution execution, EntityKind wanted)
    {
        var value = Expression(execution);
        if (!IsList) return IdOf(execution, value, wanted) is >= 0 and var id ? [id] : [];
        return !value.IsList ? [] : value.AsList().Select(item => IdOf(execution, item, wanted)).Where(id => id >= 0).Distinct();
    }

    private long IdOf(QueryExecution execution, Value value, EntityKind wanted) => Kind switch
    {
        IdKind.Element when wanted == EntityKind.Node => value.IsNode ? value.AsNode() : -1,
        IdKind.Element => value.IsRelationship ? value.AsRelationship() : -1,
        IdKind.ElementId => value.IsString
            && ElementIds.TryParse(value.AsString(), execution.Source.Database.Store.StoreId, out var kind, out var id)
            && kind == wanted ? id : -1,
        _ when value.IsInteger => value.AsInteger(),
        _ => value.IsFloat && Math.Floor(value.AsFloat()) == value.AsFloat() && Math.Abs(value.AsFloat()) < 1e15 ? (long)value.AsFloat() : -1,
    };
}
