using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>
/// For each row, the walks of a variable length from a node, depth first; no walk uses a relationship twice. The list of
/// relationships is in the order of the pattern, so it is turned round where the walk goes against it.
/// </summary>
internal sealed class VarExpandOperator(Operator input, VarExpandSpecification specification) : UnaryOperator(input)
{
    private const long BytesPerStep = 192;

    private List<RelationshipCursor> _cursors = [];
    private List<long> _walk = [];
    private int[]? _types;
    private MemoryShare _memory;
    private int _deepest;
    private bool _inRow;
    private bool _emitStart;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _cursors = [];
        _walk = [];
        _memory.Release();
        _deepest = 0;
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
                if (Emit(frame, frame[specification.From].AsNode())) return true;
            }

            while (_inRow)
            {
                if (!Step(execution, out var node)) break;
                if (_walk.Count >= specification.Minimum && Emit(frame, node)) return true;
            }

            _inRow = false;
            if (!Input.MoveNext(execution)) return false;
            if (!frame[specification.From].IsNode) continue;
            _types = execution.Names.Types(specification.Types);
            _cursors.Clear();
            _walk.Clear();
            _inRow = true;
            _emitStart = specification.Minimum == 0;
            if (specification.Maximum > 0) _cursors.Add(Walk.From(execution.Graph, frame[specification.From].AsNode(), specification.Direction, _types));
        }
    }

    /// <summary>Goes on to the next walk, one relationship longer or beside the last one; the cursor for going further is opened at once.</summary>
    private bool Step(QueryExecution execution, out long node)
    {
        node = -1;
        while (_cursors.Count > 0)
        {
            execution.CheckCancelled();
            if (_walk.Count == _cursors.Count) _walk.RemoveAt(_walk.Count - 1);
            ref var cursor = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cursors)[^1];
            if (!cursor.MoveNext())
            {
                _cursors.RemoveAt(_cursors.Count - 1);
                continue;
            }

            execution.Accesses++;
            if (!Allowed(execution, cursor.Relationship)) continue;
            node = cursor.Other;
            _walk.Add(cursor.Relationship);
            if (_walk.Count < specification.Maximum)
            {
                if (_cursors.Count >= _deepest)
                {
                    _deepest = _cursors.Count + 1;
                    _memory.Reserve(execution, BytesPerStep);
                }

                _cursors.Add(Walk.From(execution.Graph, node, specification.Direction, _types));
            }

            return true;
        }

        return false;
    }

    private bool Allowed(QueryExecution execution, long relationship)
    {
        if (_walk.Contains(relationship) || Walk.IsTaken(execution.Frame, specification.Others, relationship)) return false;
        if (specification.Step is null) return true;
        execution.Frame[specification.StepSlot] = Value.Relationship(relationship);
        return specification.Step(execution);
    }

    private bool Emit(Value[] frame, long node)
    {
        if (specification.Into)
        {
            if (!frame[specification.To].IsNode || frame[specification.To].AsNode() != node) return false;
        }
        else
        {
            frame[specification.To] = Value.Node(node);
        }

        var relationships = new Value[_walk.Count];
        for (var i = 0; i < relationships.Length; i++)
            relationships[specification.Reversed ? relationships.Length - 1 - i : i] = Value.Relationship(_walk[i]);
        frame[specification.Relationships] = Value.List(relationships);
        return true;
    }
}

/// <summary>What a <see cref="VarExpandOperator"/> walks.</summary>
/// <param name="From">The place of the node to start from.</param>
/// <param name="Relationships">The place of the list of relationships.</param>
/// <param name="To">The place of the node where a walk ends.</param>
/// <param name="Direction">Seen from the start.</param>
/// <param name="Types">The types to follow.</param>
/// <param name="Minimum">The least number of relationships.</param>
/// <param name="Maximum">The greatest.</param>
/// <param name="Into">Whether the end is known and must be met.</param>
/// <param name="Reversed">Whether the walk goes against the pattern.</param>
/// <param name="Others">The places of relationships that must not be used.</param>
/// <param name="StepSlot">The place of the relationship that <paramref name="Step"/> tests.</param>
/// <param name="Step">What each relationship must satisfy; null without.</param>
internal sealed record VarExpandSpecification(
    int From,
    int Relationships,
    int To,
    Direction Direction,
    int Types,
    long Minimum,
    long Maximum,
    bool Into,
    bool Reversed,
    int[] Others,
    int StepSlot,
    Predicate? Step);
