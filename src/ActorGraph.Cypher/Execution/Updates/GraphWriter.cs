using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Updates;

/// <summary>Changes the graph on behalf of a query, and counts what it changes. A name that the graph did not know is made known.</summary>
internal sealed class GraphWriter(WriteTransaction transaction, QueryExecution execution)
{
    // What a change takes until it is committed, in the copied pages and in the log.
    private const long BytesPerNode = 64;
    private const long BytesPerRelationship = 96;
    private const long BytesPerProperty = 24;

    /// <summary>The transaction that is written to.</summary>
    public WriteTransaction Transaction => transaction;

    /// <summary>What has been changed.</summary>
    public QueryCounters Counters => execution.Counters;

    public int Label(string name)
    {
        var known = transaction.View.FindLabel(name);
        return known >= 0 ? known : transaction.GetOrAddLabel(name);
    }

    public int Type(string name)
    {
        var known = transaction.View.FindType(name);
        return known >= 0 ? known : transaction.GetOrAddType(name);
    }

    public int Key(string name)
    {
        var known = transaction.View.FindPropertyKey(name);
        return known >= 0 ? known : transaction.GetOrAddPropertyKey(name);
    }

    public long CreateNode(ReadOnlySpan<int> labels)
    {
        execution.Memory.Reserve(BytesPerNode);
        var node = transaction.CreateNode(labels);
        Counters.NodesCreated++;
        Counters.LabelsAdded += transaction.View.LabelsOf(node).Length;
        return node;
    }

    public long CreateRelationship(long start, int type, long end)
    {
        execution.Memory.Reserve(BytesPerRelationship);
        Counters.RelationshipsCreated++;
        return transaction.CreateRelationship(start, type, end);
    }

    public void AddLabel(long node, int label)
    {
        if (transaction.AddLabel(node, label)) Counters.LabelsAdded++;
    }

    public void RemoveLabel(long node, int label)
    {
        if (label >= 0 && transaction.RemoveLabel(node, label)) Counters.LabelsRemoved++;
    }

    /// <summary>Sets a property of a node or relationship, or removes it where the value is NULL.</summary>
    public void SetProperty(Value entity, string key, Value value)
    {
        if (TrySetProperty(entity, key, value) || !value.IsNull) Counters.PropertiesSet++;
    }

    /// <summary>Sets a property from a map; it counts, as in Neo4j, even where NULL removes what is not there.</summary>
    public void SetEntry(Value entity, string key, Value value)
    {
        TrySetProperty(entity, key, value);
        Counters.PropertiesSet++;
    }

    private bool TrySetProperty(Value entity, string key, Value value)
    {
        if (value.IsNull && transaction.View.FindPropertyKey(key) < 0) return false;
        execution.Memory.Reserve(BytesPerProperty + value.EstimatedHeapBytes);
        var id = Key(key);
        return entity.IsNode
            ? transaction.SetNodeProperty(entity.AsNode(), id, value)
            : transaction.SetRelationshipProperty(entity.AsRelationship(), id, value);
    }

    public void DeleteRelationship(long relationship)
    {
        if (!transaction.View.RelationshipExists(relationship)) return;
        transaction.DeleteRelationship(relationship);
        Counters.RelationshipsDeleted++;
    }

    public void DeleteNode(long node, bool detach)
    {
        if (!transaction.View.NodeExists(node)) return;
        if (detach)
        {
            var relationships = new HashSet<long>();
            var cursor = transaction.View.Expand(node, Direction.Both);
            while (cursor.MoveNext())
            {
                execution.CheckCancelled();
                relationships.Add(cursor.Relationship);
            }

            foreach (var relationship in relationships)
            {
                execution.CheckCancelled();
                DeleteRelationship(relationship);
            }

        }

        transaction.DeleteNode(node);
        Counters.NodesDeleted++;
    }

    /// <summary>The text of a label, type or key that is known only at run time.</summary>
    public static string CheckName(SourceSpan span, Value value) =>
        value.IsString && value.AsString().Length > 0 ? value.AsString() : throw ExecutionErrors.InvalidLabelName(span, value);
}
