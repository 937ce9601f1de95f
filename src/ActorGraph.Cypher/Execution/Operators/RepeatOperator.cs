using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>
/// For each row, a pattern repeated as a whole, depth first: each repetition starts at the node where the one before has ended,
/// and no relationship is used twice. Each depth has a body of its own, and what a repetition has bound is kept beside it.
/// </summary>
internal sealed class RepeatOperator(Operator input, Operator body, RepeatSpecification specification) : UnaryOperator(input)
{
    private const long BytesPerDepth = 2048;

    private List<Operator> _bodies = [];
    private List<Repetition> _done = [];
    private MemoryShare _memory;
    private bool _inRow;
    private bool _emitStart;
    private int _depth;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _bodies = [];
        _done = [];
        _memory.Release();
        _inRow = false;
        _emitStart = false;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        var frame = execution.Frame;
        while (true)
        {
            if (_emitStart)
            {
                _emitStart = false;
                if (Emit(frame, frame[specification.From])) return true;
            }

            while (_inRow)
            {
                if (!Step(execution)) break;
                var end = _done[^1].End;
                if (_done.Count >= specification.Minimum && Emit(frame, end)) return true;
            }

            _inRow = false;
            if (!Input.MoveNext(execution)) return false;
            if (!frame[specification.From].IsNode) continue;
            _done.Clear();
            _depth = 0;
            _inRow = true;
            _emitStart = specification.Minimum == 0;
            if (specification.Maximum > 0) Descend(execution, frame[specification.From]);
        }
    }

    private void Descend(QueryExecution execution, Value start)
    {
        if (_bodies.Count == _depth)
        {
            _memory.Reserve(execution, BytesPerDepth);
            _bodies.Add(body.Clone());
        }

        execution.Frame[specification.InnerFrom] = start;
        _bodies[_depth].Open(execution);
        _depth++;
    }

    private bool Step(QueryExecution execution)
    {
        while (_depth > 0)
        {
            execution.CheckCancelled();
            if (_done.Count == _depth) TakeBack(execution.Frame);
            execution.Frame[specification.InnerFrom] = _done.Count == 0 ? execution.Frame[specification.From] : _done[^1].End;
            if (!_bodies[_depth - 1].MoveNext(execution))
            {
                _depth--;
                continue;
            }

            var relationships = Array.ConvertAll(specification.InnerRelationships, place => execution.Frame[place]);
            if (relationships.Any(relationship => IsTaken(execution.Frame, relationship))) continue;
            var repetition = new Repetition(Array.ConvertAll(specification.InnerVariables, place => execution.Frame[place]), relationships, execution.Frame[specification.InnerTo]);
            _done.Add(repetition);
            if (_done.Count < specification.Maximum) Descend(execution, repetition.End);
            return true;
        }

        return false;
    }

    /// <summary>Deeper repetitions have used the same places, so what this one had bound is put back before its body goes on.</summary>
    private void TakeBack(Value[] frame)
    {
        var last = _done[^1];
        _done.RemoveAt(_done.Count - 1);
        for (var i = 0; i < specification.InnerVariables.Length; i++) frame[specification.InnerVariables[i]] = last.Variables[i];
    }

    private bool IsTaken(Value[] frame, Value relationship)
    {
        var id = relationship.AsRelationship();
        return Walk.IsTaken(frame, specification.Others, id) || _done.Exists(one => one.Relationships.Any(other => other.AsRelationship() == id));
    }

    private bool Emit(Value[] frame, Value end)
    {
        if (specification.Into)
        {
            if (!frame[specification.To].IsNode || frame[specification.To].AsNode() != end.AsNode()) return false;
        }
        else
        {
            frame[specification.To] = end;
        }

        var ordered = specification.Reversed ? Enumerable.Reverse(_done).ToArray() : [.. _done];
        for (var i = 0; i < specification.Groups.Length; i++)
        {
            var place = i;
            frame[specification.Groups[i]] = Value.List(Array.ConvertAll(ordered, one => one.Variables[place]));
        }

        frame[specification.Walk] = Value.List([.. ordered.SelectMany(one => one.Relationships)]);
        return true;
    }

    private sealed record Repetition(Value[] Variables, Value[] Relationships, Value End);
}

/// <summary>What a <see cref="RepeatOperator"/> repeats; all are places in the frame.</summary>
/// <param name="From">The node to start from.</param>
/// <param name="To">The node where the last repetition ends.</param>
/// <param name="InnerFrom">Where the body expects its start.</param>
/// <param name="InnerTo">Where the body leaves its end.</param>
/// <param name="InnerVariables">What the body binds, by place; those with a group first.</param>
/// <param name="Groups">The lists that collect the first of them.</param>
/// <param name="InnerRelationships">The body's relationships in the order of the pattern.</param>
/// <param name="Walk">The list of all relationships.</param>
/// <param name="Minimum">The least number of repetitions.</param>
/// <param name="Maximum">The greatest.</param>
/// <param name="Into">Whether the end is known and must be met.</param>
/// <param name="Reversed">Whether the pattern is walked from its end.</param>
/// <param name="Others">Relationships that must not be used.</param>
internal sealed record RepeatSpecification(
    int From,
    int To,
    int InnerFrom,
    int InnerTo,
    int[] InnerVariables,
    int[] Groups,
    int[] InnerRelationships,
    int Walk,
    long Minimum,
    long Maximum,
    bool Into,
    bool Reversed,
    int[] Others);
