namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>The relationship types that a step follows, as places in the plan's names; empty for all types.</summary>
internal sealed class TypeSet(int[] places)
{
    /// <summary>Their ids in this execution; null for all types.</summary>
    public int[]? Resolve(QueryExecution execution)
    {
        if (places.Length == 0) return null;
        var ids = new int[places.Length];
        for (var i = 0; i < ids.Length; i++) ids[i] = execution.Names.Types[places[i]];
        return ids.Length == 1 ? ids : [.. ids.Where(id => id >= 0).Distinct()];
    }
}
