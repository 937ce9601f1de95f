using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Updates;

/// <summary>A label or type to write: a name, or an expression that gives a name or a list of names.</summary>
internal sealed class LabelSource(SourceSpan span, string? name, Evaluator? dynamic)
{
    /// <summary>The one name that a relationship's type must be, for the row in the frame.</summary>
    public string Name(QueryExecution execution)
    {
        var names = Names(execution).ToArray();
        return names is [var only] ? only : throw ExecutionErrors.NotOneType(span, names.Length);
    }

    /// <summary>The names, for the row in the frame.</summary>
    public IEnumerable<string> Names(QueryExecution execution)
    {
        if (name is not null) return [name];
        var value = dynamic!(execution);
        return value.IsList
            ? value.AsList().Select(item => GraphWriter.CheckName(span, item))
            : [GraphWriter.CheckName(span, value)];
    }
}
