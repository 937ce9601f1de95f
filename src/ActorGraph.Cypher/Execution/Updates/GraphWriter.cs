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
    private const long BytesPerLabel = 16;
    private const long BytesPerName = 512;

    /// <summary>The transaction that is written to.</summary>
    public WriteTransaction Transaction => transaction;

    /// <summary>What has been changed.</summary>
    public QueryCounters Counters => execution.Counters;

    public int Label(string name)
    {
        var known = transaction.View.FindLabel(name);
        return known >= 0 ? known : transaction.GetOrAddLabel(Charged(name));
    }

    public int Type(string name)
    {
        var known = transaction.View.FindType(name);
        return known >= 0 ? known : transaction.GetOrAddType(Charged(name));
    }

    public int Key(string name)
    {
        var known = transaction.View.FindPropertyKey(name);
        return known >= 0 ? known : transaction.GetOrAddPropertyKey(Charged(name));
    }

    public long CreateNode(ReadOnlySpan<int> labels)
    {
        Reserve(BytesPerNode + (BytesPerLabel * labels.Length));
        var node = transaction.CreateNode(labels);
        Counters.NodesCreated++;
        Counters.LabelsAdded += transaction.View.LabelsOf(node).Length;
        return node;
    }

    public long CreateRelationship(long start, int type, long end)
    {
        Reserve(BytesPerRelationship);
        Counters.RelationshipsCreated++;
        return transaction.CreateRelationship(start, type, end);
    }

    public void AddLabels(long node, ReadOnlySpan<int> labels)
    {
        ReserveForSet(node, labels.Length);
        Counters.LabelsAdded += transaction.AddLabels(node, labels);
    }

    /// <summary>Takes labels from a node; those that the graph does not know are passed over.</summary>
    public void RemoveLabels(long node, ReadOnlySpan<int> labels)
    {
        ReserveForSet(node, labels.Length);
        Counters.LabelsRemoved += transaction.RemoveLabels(node, labels);
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
        Reserve(BytesPerProperty + value.EstimatedHeapBytes);
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

    /// <summary>Every set of labels that a node has had is kept.</summary>
    private void ReserveForSet(long node, int changed)
    {
        if (transaction.View.NodeExists(node)) Reserve(BytesPerLabel * (transaction.View.LabelsOf(node).Length + changed));
    }

    /// <summary>What is written stays in memory until its transaction ends, behind the statement too.</summary>
    private void Reserve(long bytes)
    {
        execution.Memory.Reserve(bytes);
        execution.Source.Around.WrittenBytes += bytes;
    }

    private string Charged(string name)
    {
        Reserve(BytesPerName + (2L * name.Length));
        return name;
    }

    /// <summary>The text of a label, type or key that is known only at run time.</summary>
    public static string CheckName(SourceSpan span, Value value) =>
        value.IsString && value.AsString().Length > 0 ? value.AsString() : throw ExecutionErrors.InvalidLabelName(span, value);
}
