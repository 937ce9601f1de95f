using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>For each row, one shortest path between two nodes, or all of them; no row where there is none.</summary>
internal sealed class ShortestPathOperator(Operator input, ShortestPathSpecification specification) : UnaryOperator(input)
{
    private readonly ShortestPathSpecification _s = specification;
    private IEnumerator<PathValue>? _paths;
    private ShortestPathSearch? _search;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _paths = null;
        _search?.Release();
    }

    public override bool MoveNext(QueryExecution execution)
    {
        var frame = execution.Frame;
        while (true)
        {
            if (_paths is not null && _paths.MoveNext())
            {
                Put(frame, _paths.Current);
                return true;
            }

            if (!Input.MoveNext(execution)) return false;
            _paths = null;
            if (!frame[_s.From].IsNode || !frame[_s.To].IsNode) continue;
            _paths = Find(execution, frame[_s.From].AsNode(), frame[_s.To].AsNode()).GetEnumerator();
        }
    }

    private IEnumerable<PathValue> Find(QueryExecution execution, long from, long to)
    {
        if (from == to)
        {
            if (_s.Minimum > 0) throw ExecutionErrors.ShortestPathSameNode(_s.Span);
            return [new PathValue([from], [])];
        }

        _search?.Release();
        var search = _search = new ShortestPathSearch(execution, _s.Direction, execution.Names.Types(_s.Types), _s.Maximum, relationship => Allowed(execution, relationship));
        if (_s.Predicate is null) return _s.All ? search.All(from, to) : search.All(from, to).Take(1);
        return Satisfying(execution, search, from, to);
    }

    /// <summary>The shortest of the paths that satisfy the predicate: walks are tried by length, since the shortest of all may not.</summary>
    private IEnumerable<PathValue> Satisfying(QueryExecution execution, ShortestPathSearch search, long from, long to)
    {
        var length = -1;
        foreach (var path in search.Trails(from, to))
        {
            if (length >= 0 && path.Relationships.Length > length) yield break;
            Put(execution.Frame, path);
            if (!_s.Predicate!(execution)) continue;
            length = path.Relationships.Length;
            yield return path;
            if (!_s.All) yield break;
        }
    }

    private bool Allowed(QueryExecution execution, long relationship)
    {
        if (_s.Step is null) return true;
        execution.Frame[_s.StepSlot] = Value.Relationship(relationship);
        return _s.Step(execution);
    }

    private void Put(Value[] frame, PathValue path)
    {
        var relationships = new Value[path.Relationships.Length];
        for (var i = 0; i < relationships.Length; i++) relationships[i] = Value.Relationship(path.Relationships[i]);
        frame[_s.Relationships] = Value.List(relationships);
        frame[_s.Path] = Value.Of(path);
    }
}

/// <summary>What a <see cref="ShortestPathOperator"/> looks for; the fields are those of <see cref="VarExpandSpecification"/>.</summary>
internal sealed record ShortestPathSpecification(
    SourceSpan Span,
    int From,
    int To,
    int Path,
    int Relationships,
    Direction Direction,
    int Types,
    long Minimum,
    long Maximum,
    bool All,
    int StepSlot,
    Predicate? Step,
    Predicate? Predicate);
