using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Updates;

/// <summary>One item of SET or REMOVE, compiled. Nothing happens where its target is NULL.</summary>
internal abstract class SetAction(SourceSpan span, Evaluator target)
{
    protected SourceSpan Span => span;

    /// <summary>Does it for the row in the frame.</summary>
    public void Run(QueryExecution execution)
    {
        var entity = target(execution);
        if (entity.IsNull) return;
        if (!entity.IsNode && !entity.IsRelationship) throw ExecutionErrors.NotAGraphElement(span, entity, "a node or relationship");
        Apply(execution, entity);
    }

    protected abstract void Apply(QueryExecution execution, Value entity);
}

/// <summary>Properties of one element; all their values are computed before the first is set, and several are set as from a map.</summary>
internal sealed class SetPropertyAction(SourceSpan span, Evaluator target, (Evaluator Key, Evaluator Value)[] properties) : SetAction(span, target)
{
    protected override void Apply(QueryExecution execution, Value entity)
    {
        Span<Value> values = new Value[properties.Length];
        for (var i = 0; i < values.Length; i++) values[i] = properties[i].Value(execution);
        if (values.Length == 1)
        {
            execution.Writer.SetProperty(entity, Name(execution, 0), values[0]);
            return;
        }

        var entries = new Dictionary<string, Value>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++) entries[Name(execution, i)] = values[i];
        foreach (var (name, value) in entries) execution.Writer.SetEntry(entity, name, value);
    }

    private string Name(QueryExecution execution, int place) => GraphWriter.CheckName(Span, properties[place].Key(execution));
}

/// <summary>All properties at once.</summary>
internal sealed class SetPropertiesAction(SourceSpan span, Evaluator target, Evaluator value, bool merge) : SetAction(span, target)
{
    protected override void Apply(QueryExecution execution, Value entity)
    {
        var source = value(execution);
        if (!source.IsMap && !source.IsNode && !source.IsRelationship) throw ExecutionErrors.NotAGraphElement(Span, source, "a map");
        var wanted = EntityProperties.Of(execution.Graph, source);
        if (!merge)
        {
            var kept = wanted.Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var (name, _) in EntityProperties.Of(execution.Graph, entity))
            {
                if (!kept.Contains(name)) execution.Writer.SetProperty(entity, name, Value.Null);
            }
        }

        foreach (var (name, property) in wanted) execution.Writer.SetEntry(entity, name, property);
    }
}

/// <summary>Labels to add or remove.</summary>
internal sealed class SetLabelsAction(SourceSpan span, Evaluator target, LabelSource[] labels, bool remove) : SetAction(span, target)
{
    protected override void Apply(QueryExecution execution, Value entity)
    {
        if (!entity.IsNode) throw ExecutionErrors.NotAGraphElement(Span, entity, "a node");
        var names = labels.SelectMany(label => label.Names(execution));
        if (remove)
            execution.Writer.RemoveLabels(entity.AsNode(), [.. names.Select(execution.Graph.FindLabel)]);
        else
            execution.Writer.AddLabels(entity.AsNode(), [.. names.Select(execution.Writer.Label)]);
    }
}
