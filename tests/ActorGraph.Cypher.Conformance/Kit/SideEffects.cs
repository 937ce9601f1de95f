namespace ActorGraph.Cypher.Conformance.Kit;

/// <summary>
/// What a query has changed, measured as the difference of two states of the graph: so a node that is created and deleted by
/// one query counts nowhere, and a label counts when it comes into use or goes out of use.
/// </summary>
public sealed record SideEffects
{
    /// <summary>The kinds of side effect, as the kit writes them.</summary>
    public static readonly IReadOnlyList<string> Kinds =
        ["+nodes", "-nodes", "+relationships", "-relationships", "+labels", "-labels", "+properties", "-properties"];

    private readonly Dictionary<string, int> _counts;

    /// <summary>Side effects of the given counts; a kind that is not named is 0.</summary>
    /// <exception cref="FormatException">A kind is none of <see cref="Kinds"/>.</exception>
    public SideEffects(IEnumerable<KeyValuePair<string, int>> counts)
    {
        _counts = new Dictionary<string, int>(counts);
        foreach (var kind in _counts.Keys)
        {
            if (!Kinds.Contains(kind))
                throw new FormatException($"`{kind}` is not a side effect; allowed are {string.Join(", ", Kinds)}.");
        }
    }

    /// <summary>No change at all.</summary>
    public static SideEffects None { get; } = new([]);

    /// <summary>How many of a kind.</summary>
    public int this[string kind] => _counts.GetValueOrDefault(kind);

    /// <summary>The side effects that lead from one state to the other.</summary>
    public static SideEffects Between(GraphState before, GraphState after) => new(
    [
        .. Difference("nodes", before.Nodes, after.Nodes),
        .. Difference("relationships", before.Relationships, after.Relationships),
        .. Difference("labels", before.Labels, after.Labels),
        .. Difference("properties", before.Properties, after.Properties),
    ]);

    /// <summary>What <paramref name="found"/> has otherwise; null where nothing.</summary>
    public string? Compare(SideEffects found)
    {
        var differences = Kinds.Where(kind => this[kind] != found[kind]).Select(kind => $"{kind} {found[kind]} instead of {this[kind]}").ToList();
        return differences.Count == 0 ? null : $"side effects: {string.Join(", ", differences)}";
    }

    private static IEnumerable<KeyValuePair<string, int>> Difference<T>(string thing, IReadOnlySet<T> before, IReadOnlySet<T> after) =>
    [
        new("+" + thing, after.Count(item => !before.Contains(item))),
        new("-" + thing, before.Count(item => !after.Contains(item))),
    ];
}
