using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution.Updates;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>Creates a pattern for each row.</summary>
internal sealed class CreateOperator(Operator input, Creation creation) : UnaryOperator(input)
{
    public override bool MoveNext(QueryExecution execution)
    {
        if (!Input.MoveNext(execution)) return false;
        execution.CheckCancelled();
        creation.Run(execution);
        return true;
    }
}

/// <summary>Sets and removes properties and labels for each row.</summary>
internal sealed class SetOperator(Operator input, SetAction[] actions) : UnaryOperator(input)
{
    public override bool MoveNext(QueryExecution execution)
    {
        if (!Input.MoveNext(execution)) return false;
        execution.CheckCancelled();
        foreach (var action in actions) action.Run(execution);
        return true;
    }
}

/// <summary>Deletes nodes, relationships and paths for each row. What is NULL or gone already is passed over.</summary>
internal sealed class DeleteOperator(Operator input, (SourceSpan Span, Evaluator Value)[] targets, bool detach) : UnaryOperator(input)
{
    public override bool MoveNext(QueryExecution execution)
    {
        if (!Input.MoveNext(execution)) return false;
        execution.CheckCancelled();
        foreach (var (span, target) in targets) Delete(execution, span, target(execution));
        return true;
    }

    private void Delete(QueryExecution execution, SourceSpan span, Value value)
    {
        var writer = execution.Writer;
        if (value.IsNull) return;
        if (value.IsNode)
        {
            writer.DeleteNode(value.AsNode(), detach);
        }
        else if (value.IsRelationship)
        {
            writer.DeleteRelationship(value.AsRelationship());
        }
        else if (value.As<PathValue>() is { } path)
        {
            foreach (var relationship in path.Relationships) writer.DeleteRelationship(relationship);
            foreach (var node in path.Nodes) writer.DeleteNode(node, detach);
        }
        else
        {
            throw ExecutionErrors.NotAGraphElement(span, value, "a node, a relationship or a path");
        }
    }
}

/// <summary>
/// For each row, the matches of a pattern; where there are none the pattern is created. Rows are done one after the other, so
/// that a row finds what an earlier one has created. The matches are collected before any is changed.
/// </summary>
internal sealed class MergeOperator(
    Operator input, Operator match, Creation creation, SetAction[] onCreate, SetAction[] onMatch, int[] live) : UnaryOperator(input)
{
    private Operator _match = match;
    private RowBuffer _matches = new([]);
    private int _next;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        _matches.Release();
        _matches = new RowBuffer(live);
        _next = 0;
    }

    public override bool MoveNext(QueryExecution execution)
    {
        while (true)
        {
            if (_next < _matches.Count)
            {
                _matches.Restore(execution, _next++);
                return true;
            }

            if (!Input.MoveNext(execution)) return false;
            execution.CheckCancelled();
            _matches.Release();
            _matches = new RowBuffer(live);
            _next = 0;
            _match.Open(execution);
            while (_match.MoveNext(execution))
            {
                execution.CheckCancelled();
                _matches.Add(execution);
            }

            if (_matches.Count > 0)
            {
                for (var i = 0; i < _matches.Count && onMatch.Length > 0; i++)
                {
                    execution.CheckCancelled();
                    _matches.Restore(execution, i);
                    foreach (var action in onMatch) action.Run(execution);
                }

                continue;
            }

            creation.Run(execution);
            foreach (var action in onCreate) action.Run(execution);
            return true;
        }
    }

    protected override void CloneInputs()
    {
        base.CloneInputs();
        _match = _match.Clone();
    }
}
