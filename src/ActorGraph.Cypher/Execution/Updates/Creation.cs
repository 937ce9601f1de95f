using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Updates;

/// <summary>A node to create: where it goes in the frame, its labels and properties.</summary>
internal sealed record NodeCreation(SourceSpan Span, int Target, LabelSource[] Labels, Evaluator? Properties);

/// <summary>A relationship to create, between nodes that are in the frame by then.</summary>
internal sealed record RelationshipCreation(
    SourceSpan Span, int Target, int From, string FromName, int To, string ToName, LabelSource Type, Evaluator? Properties);

/// <summary>Creates the nodes and relationships of a pattern for the row in the frame.</summary>
internal sealed class Creation(NodeCreation[] nodes, RelationshipCreation[] relationships, bool refuseNull)
{
    public void Run(QueryExecution execution)
    {
        var writer = execution.Writer;
        foreach (var node in nodes)
        {
            var properties = PropertiesOf(execution, node.Properties, node.Span);
            var labels = node.Labels.SelectMany(label => label.Names(execution)).Select(writer.Label).ToArray();
            var created = Value.Node(writer.CreateNode(labels));
            SetAll(writer, created, properties);
            execution.Frame[node.Target] = created;
        }

        foreach (var relationship in relationships)
        {
            var properties = PropertiesOf(execution, relationship.Properties, relationship.Span);
            var start = End(execution, relationship.Span, relationship.From, relationship.FromName);
            var end = End(execution, relationship.Span, relationship.To, relationship.ToName);
            var type = writer.Type(relationship.Type.Name(execution));
            var created = Value.Relationship(writer.CreateRelationship(start, type, end));
            SetAll(writer, created, properties);
            execution.Frame[relationship.Target] = created;
        }
    }

    private List<KeyValuePair<string, Value>> PropertiesOf(QueryExecution execution, Evaluator? evaluator, SourceSpan span)
    {
        if (evaluator is null) return [];
        var value = evaluator(execution);
        if (value.IsNull) return [];
        if (!value.IsMap && !value.IsNode && !value.IsRelationship) throw ExecutionErrors.NotAGraphElement(span, value, "a map");
        var properties = EntityProperties.Of(execution.Graph, value);
        foreach (var (key, property) in properties)
        {
            if (refuseNull && property.IsNull) throw ExecutionErrors.NullInMerge(span, key);
        }

        return properties;
    }

    private static void SetAll(GraphWriter writer, Value entity, List<KeyValuePair<string, Value>> properties)
    {
        foreach (var (key, value) in properties)
        {
            if (!value.IsNull) writer.SetProperty(entity, key, value);
        }
    }

    private static long End(QueryExecution execution, SourceSpan span, int place, string name)
    {
        var value = execution.Frame[place];
        if (value.IsNull) throw ExecutionErrors.MissingEnd(span, name);
        return value.IsNode ? value.AsNode() : throw ExecutionErrors.NotAGraphElement(span, value, "a node");
    }
}
