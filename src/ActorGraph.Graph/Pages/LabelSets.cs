namespace ActorGraph.Graph.Pages;

/// <summary>
/// Every set of labels that a node of this store has had, each given a small number. Sets hold label ids only, so that they
/// mean the same to every root; the table only grows, by the single writer, and readers see what the root they took refers to.
/// </summary>
internal sealed class LabelSets
{
    /// <summary>The number of the set without labels.</summary>
    public const int Empty = 0;

    private readonly Dictionary<Key, int> _numbers = new() { [new Key([])] = Empty };
    private volatile int[][] _sets = [[]];
    private int _count = 1;

    /// <summary>The labels of a set, ascending.</summary>
    public int[] this[int number] => _sets[number];

    /// <summary>The number of the set of exactly these labels, which must be ascending and distinct. Only the writer may ask.</summary>
    public int Intern(ReadOnlySpan<int> ascending)
    {
        if (ascending.IsEmpty)
            return Empty;
        var labels = ascending.ToArray();
        if (_numbers.TryGetValue(new Key(labels), out var known))
            return known;
        var sets = _sets;
        if (_count == sets.Length)
            Array.Resize(ref sets, sets.Length * 2);
        sets[_count] = labels;
        _sets = sets;
        _numbers.Add(new Key(labels), _count);
        return _count++;
    }

    /// <summary>The same sets under the same numbers, to be added to apart from the store's.</summary>
    public LabelSets Copy()
    {
        var copy = new LabelSets();
        foreach (var set in _sets.Skip(1).TakeWhile(set => set is not null)) copy.Intern(set);
        return copy;
    }

    private readonly struct Key(int[] labels) : IEquatable<Key>
    {
        private int[] Labels { get; } = labels;

        public bool Equals(Key other) => Labels.AsSpan().SequenceEqual(other.Labels);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var label in Labels)
                hash.Add(label);
            return hash.ToHashCode();
        }
    }
}
