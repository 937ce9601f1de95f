using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>Compares rows of values by equivalence: NULL is like NULL, NaN like NaN, 1 like 1.0.</summary>
internal sealed class RowKeyComparer : IEqualityComparer<Value[]>
{
    public static readonly RowKeyComparer Instance = new();

    public bool Equals(Value[]? x, Value[]? y)
    {
        for (var i = 0; i < x!.Length; i++)
        {
            if (!ValueEquivalence.Instance.Equals(x[i], y![i])) return false;
        }

        return true;
    }

    public int GetHashCode(Value[] obj)
    {
        var hash = new HashCode();
        foreach (var value in obj) hash.Add(ValueEquivalence.Instance.GetHashCode(value));
        return hash.ToHashCode();
    }
}
