using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>For each row, one shortest path between two nodes, or all of them; no row where there is none.</summary>
internal sealed class ShortestPathOperator(Operator input, ShortestPathSpecification specification) : UnaryOperator(input)
{
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
            if (!frame[specification.From].IsNode || !frame[specification.To].IsNode) continue;
            _paths = Find(execution, frame[specification.From].AsNode(), frame[specification.To].AsNode()).GetEnumerator();
        }
    }

    private IEnumerable<PathValue> Find(QueryExecution execution, long from, long to)
    {
        if (from == to)
        {
            if (specification.Minimum > 0) throw ExecutionErrors.ShortestPathSameNode(specification.Span);
            return [new PathValue([from], [])];
        }

        _search?.Release();
        var search = _search = new ShortestPathSearch(execution, specification.Direction, execution.Names.Types(specification.Types), specification.Maximum, relationship => Allowed(execution, relationship));
        if (specification.Predicate is null) return specification.All ? search.All(from, to) : search.All(from, to).Take(1);
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
            if (!specification.Predicate!(execution)) continue;
            length = path.Relationships.Length;
            yield return path;
            if (!specification.All) yield break;
        }
    }

    private bool Allowed(QueryExecution execution, long relationship)
    {
        if (specification.Step is null) return true;
        execution.Frame[specification.StepSlot] = Value.Relationship(relationship);
        return specification.Step(execution);
    }

    private void Put(Value[] frame, PathValue path)
    {
        var relationships = new Value[path.Relationships.Length];
        for (var i = 0; i < relationships.Length; i++) relationships[i] = Value.Relationship(path.Relationships[i]);
        frame[specification.Relationships] = Value.List(relationships);
        frame[specification.Path] = Value.Of(path);
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
